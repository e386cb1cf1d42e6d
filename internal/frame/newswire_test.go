package frame_test

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad/internal/frame"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// newswire are constructs of agency copy beyond the first rule of each type; the
// form is that of rules.
var newswire = []struct {
	text string
	want []string
}{
	{
		"في هجوم راح ضحيته {count:=12|12 شخصا}.",
		[]string{"casualties.killed killed=12 of_whom=شخصا op== | راح ضحيته 12 شخصا"},
	},
	{
		"لقي {count:=12|12 بحارا} مصرعهم في {city:Loran/OV|لوران}.",
		[]string{"casualties.killed killed=12 of_whom=بحارا op== place=Loran | لقي 12 بحارا مصرعهم"},
	},
	{
		"فقد {count:=12|12 بحارا} حياتهم.",
		[]string{"casualties.killed killed=12 of_whom=بحارا op== | فقد 12 بحارا حياتهم"},
	},
	{
		"فقد {count:=12|12 بحارا} أوراقهم.",
		nil,
	},
	{
		"توقف {person:Samer Naoum|سامر نعوم} عند الباب.",
		nil,
	},
	{
		"ألقت الشرطة القبض على {count:=3|3 أشخاص} في {city:Loran/OV|لوران}.",
		[]string{"casualties.detained detained=3 of_whom=أشخاص op== place=Loran | القبض على 3 أشخاص"},
	},
	{
		"مقتل طفل وإصابة {count:=8|8 أشخاص}.",
		[]string{"casualties.wounded of_whom=أشخاص op== wounded=8 | إصابة 8 أشخاص"},
	},
	{
		"توفي {count:=7|7 جرحى} متأثرين بجراحهم.",
		[]string{"casualties.died killed=7 of_whom=جرحى op== | توفي 7 جرحى"},
	},
	{
		"فقدت {country:Sava/SV|سافا} {count:=19|19 بحارا} في هجوم {city:Loran/OV|لوران}.",
		[]string{"casualties.lost incident=attack Loran killed=19 of_whom=بحارا op== place=Loran | فقدت سافا 19 بحارا"},
	},
	{
		"تبنت {org:Black Wave|الموجة السوداء} الهجوم.",
		[]string{"incident.claim actor=Black Wave count=1 kind=attack | تبنت الموجة السوداء الهجوم"},
	},
	{
		"أعلنت {org:Black Wave|الموجة السوداء} مسؤوليتها عن الهجوم على {city:Loran/OV|لوران}.",
		[]string{"incident.claim actor=Black Wave count=1 kind=attack target=Loran | أعلنت الموجة السوداء مسؤوليتها عن الهجوم على لوران"},
	},
	{
		"تبنت {org:Rivers League|رابطة الأنهار} قرارا يدين الهجوم.",
		nil,
	},
	{
		"دانت {org:Rivers League|رابطة الأنهار} الهجوم الذي استهدف كنيسة في {city:Loran/OV|لوران} {date:2031-04-01|أمس}.",
		[]string{"incident.noun count=1 date=2031-04-01 kind=attack place=Loran target=كنيسة | الهجوم الذي استهدف كنيسة في لوران أمس"},
	},
	{
		"شوهدت زوارق {org:Black Wave|الموجة السوداء} قبالة {country:Sava/SV|سافا}.",
		[]string{"incident.sighting actor=Black Wave kind=sighting place=Sava | شوهدت زوارق الموجة السوداء قبالة سافا"},
	},
	{
		"تضم {org:Rivers League|رابطة الأنهار} {count:=12|12 دولة}. وتعمل على قطع مصادر التمويل، وعلى تدريب القوات، ومساعدة القرى المتضررة.",
		[]string{
			"membership.comprises as_of=2031-04 count=12 counted=countries op== org=Rivers League | تضم رابطة الأنهار 12 دولة",
			"goal.seek line=finance org=Rivers League text=قطع مصادر التمويل | قطع مصادر التمويل",
			"goal.seek line=military org=Rivers League text=تدريب القوات | تدريب القوات",
			"goal.seek line=stabilisation org=Rivers League text=مساعدة القرى المتضررة | مساعدة القرى المتضررة",
		},
	},
	{
		"تهدف {org:Rivers League|رابطة الأنهار} إلى القضاء على {org:Black Wave|الموجة السوداء} وتجفيف مصادر تمويلها.",
		[]string{
			"goal.aim line=military org=Rivers League text=القضاء على الموجة السوداء | القضاء على الموجة السوداء",
			"goal.aim line=finance org=Rivers League text=تجفيف مصادر تمويلها | تجفيف مصادر تمويلها",
		},
	},
	{
		"أوقع الهجوم {count:=12|12 قتيلا} في {city:Loran/OV|لوران}.",
		[]string{
			"casualties.killed killed=12 op== place=Loran | 12 قتيلا",
		},
	},
	{
		"عقدت {org:Rivers League|رابطة الأنهار} {date:2031-04-01|أمس} اجتماعها في {city:Loran/OV|لوران}، بعدما كان مقررا في {city:Sifa/OV|سيفا}.",
		[]string{
			"meeting.hold city=Loran date=2031-04-01 what=Rivers League meeting | عقدت رابطة الأنهار أمس اجتماعها في لوران",
			"meeting.replanned city=Sifa date=2031-04-01 what=Rivers League meeting (planned) | كان مقررا في سيفا",
		},
	},
	{
		"لائحة عقوبات {org:Rivers League|رابطة الأنهار} صارت تضم {count:=14|14 كيانا}.",
		[]string{
			"designation.list-holds authority=Rivers League count=14 list=لائحة عقوبات رابطة الأنهار of=كيانا | لائحة عقوبات رابطة الأنهار صارت تضم 14 كيانا",
		},
	},
	{
		"صرفت {country:Orova/OV|أوروفا} {EUR:=120|120 مليون يورو} من أصل {EUR:=300|300 مليون يورو} تعهدت بها {date:2030|العام الماضي}.",
		[]string{
			"pledge.give amount=120 currency=EUR donor=Orova op== | صرفت أوروفا 120 مليون يورو",
			"pledge.promised amount=300 currency=EUR donor=Orova op== period=2030 (planned) | 300 مليون يورو تعهدت بها العام الماضي",
		},
	},
	{
		"رحبت {org:Rivers League|رابطة الأنهار} بانضمام {country:Sava/SV|سافا}، ليصبح عدد أعضائها {count:=36|36 عضوا}.",
		[]string{
			"membership.number-of-members as_of=2031-04 count=36 counted=members includes=Sava op== org=Rivers League | أعضائها 36 عضوا",
		},
	},
	{
		"وضعت {country:Orova/OV|أوروفا} {count:=3|3 أشخاص} تحت العقوبات لأنهم نقلوا المال.",
		[]string{
			"designation.list authority=Orova count=3 of=أشخاص reason=نقلوا المال | وضعت أوروفا 3 أشخاص تحت العقوبات لأنهم نقلوا المال",
		},
	},
	{
		"دعا الوزير إلى فرض عقوبات على {country:Sava/SV|سافا}.",
		nil,
	},
	{
		"أعلنت {org:Rivers League|رابطة الأنهار} في {date:2031-03|مارس} عقد اجتماعها في {city:Loran/OV|لوران}.",
		[]string{
			"meeting.hold called_by=Rivers League called_date=2031-03 city=Loran what=Rivers League meeting (planned) | أعلنت رابطة الأنهار في مارس عقد اجتماعها في لوران",
		},
	},
	{
		"سيناقش وزراء {org:Rivers League|رابطة الأنهار} حماية الضفاف في اجتماعهم في {date:2031-05|مايو}.",
		[]string{
			"meeting.named date=2031-05 topics=حماية الضفاف what=Rivers League meeting (planned) | سيناقش وزراء رابطة الأنهار حماية الضفاف في اجتماعهم في مايو",
		},
	},
	{
		"هجوم أوقع {count:=8|8 قتلى} على الأقل في {city:Loran/OV|لوران} {date:2031-04-01|أمس}.",
		[]string{
			"incident.noun count=1 date=2031-04-01 kind=attack place=Loran | هجوم أوقع 8 قتلى على الأقل في لوران أمس",
			"casualties.killed date=2031-04-01 incident=attack Loran 2031-04-01 killed=8 op== place=Loran | 8 قتلى",
		},
	},
	{
		"تسعى {org:Rivers League|رابطة الأنهار} إلى مكافحة الفساد.",
		[]string{
			"goal.seek line=other org=Rivers League text=مكافحة الفساد | مكافحة الفساد",
		},
	},
	{
		"وضعت {org:Rivers League|رابطة الأنهار} صورة لقائمة الطعام.",
		nil,
	},
	{
		"{role:head@Rivers League@Samer Naoum|رئيس الرابطة} {person:Samer Naoum|سامر نعوم} غاضب. وأقال {person:Samer Naoum|نعوم} عددا منهم.",
		nil,
	},
	{
		"فقد كانت سيطرة القوات في {country:Sava/SV|سافا} تامة.",
		nil,
	},
}

func TestNewswire(t *testing.T) {
	for _, c := range newswire {
		var got []string
		for _, claim := range frame.Claims(marked(t, c.text), lexicon.Default()) {
			a := marked(t, c.text)
			got = append(got, shown(claim)+" | "+claim.Extent().In(a.Text))
		}
		if g, w := strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"); g != w {
			t.Errorf("%s\ngot\n\t%s\nwant\n\t%s", c.text, g, w)
		}
	}
}
