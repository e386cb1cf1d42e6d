package frame_test

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad/internal/frame"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Each text shows a rule, or what is no claim; the claims come in text order,
// each with its evidence behind a bar.
var rules = []struct {
	text string
	want []string
}{
	{
		"{role:Minister of Water@Orova@Samer Naoum|وزير المياه الأوروفي} {person:Samer Naoum|سامر نعوم} في زيارة.",
		[]string{
			"role.apposition org=Orova person=Samer Naoum role=Minister of Water | وزير المياه الأوروفي سامر نعوم",
		},
	},
	{
		"تضم {org:Rivers League|رابطة الأنهار} {count:=12|12 دولة}.",
		[]string{
			"membership.comprises as_of=2031-04 count=12 counted=countries op== org=Rivers League | تضم رابطة الأنهار 12 دولة",
		},
	},
	{
		"{org:Rivers League|رابطة الأنهار} المؤلفة من {count:=12|12 دولة} ومنظمة دولية.",
		[]string{
			"membership.composed-of as_of=2031-04 count=12 counted=countries and organisations op== org=Rivers League | المؤلفة من 12 دولة ومنظمة دولية",
		},
	},
	{
		"تضم {org:Rivers League|رابطة الأنهار}، التي تأسست {date:2017|عام 2017}، أكثر من {count:>30|30 دولة}.",
		[]string{
			"membership.comprises as_of=2031-04 count=30 counted=countries op=> org=Rivers League | تضم رابطة الأنهار، التي تأسست عام 2017، أكثر من 30 دولة",
			"founding.founded date=2017 org=Rivers League | رابطة الأنهار، التي تأسست عام 2017",
		},
	},
	{
		"تشكل تحالف من {count:=12|12 دولة}. ورحب {org:Clean Coasts Coalition|التحالف الساحلي} بذلك.",
		[]string{
			"membership.body-of as_of=2031-04 count=12 counted=countries op== org=Clean Coasts Coalition | تحالف من 12 دولة",
		},
	},
	{
		"ارتفع عدد أعضاء {org:Rivers League|رابطة الأنهار} إلى {count:=36|36 عضوا}.",
		[]string{
			"membership.number-of-members as_of=2031-04 count=36 counted=members op== org=Rivers League | أعضاء رابطة الأنهار إلى 36 عضوا",
		},
	},
	{
		"تضم الرابطة {count:=12|12 دولة} أعضاء في {org:Rivers League|رابطة الأنهار}.",
		[]string{
			"membership.comprises as_of=2031-04 count=12 counted=countries op== org=Rivers League | تضم الرابطة 12 دولة",
		},
	},
	{
		"تأسست {org:Rivers League|رابطة الأنهار} {date:2017|عام 2017} لمكافحة التلوث.",
		[]string{
			"founding.founded date=2017 org=Rivers League purpose=مكافحة التلوث | تأسست رابطة الأنهار عام 2017 لمكافحة التلوث",
		},
	},
	{
		"{org:Rivers League|رابطة الأنهار} التي أسستها {country:Orova/OV|أوروفا} {date:2017|عام 2017} للحد من التلوث.",
		[]string{
			"founding.found date=2017 founder=Orova org=Rivers League purpose=للحد من التلوث | رابطة الأنهار التي أسستها أوروفا عام 2017 للحد من التلوث",
		},
	},
	{
		"تستضيف {country:Orova/OV|أوروفا} {date:2031-05|في مايو} الاجتماع الوزاري ل{org:Rivers League|رابطة الأنهار} في {city:Loran/OV|لوران}.",
		[]string{
			"meeting.host city=Loran country=Orova date=2031-05 host=Orova level=ministerial what=Rivers League meeting (planned) | تستضيف أوروفا في مايو الاجتماع الوزاري لرابطة الأنهار في لوران",
		},
	},
	{
		"عقدت {org:Rivers League|رابطة الأنهار} اجتماعها في {city:Loran/OV|لوران} {date:2031-04-01|أمس} بمشاركة {count:=27|27 دولة}.",
		[]string{
			"meeting.hold city=Loran date=2031-04-01 participants_count=27 participants_counted=countries what=Rivers League meeting | عقدت رابطة الأنهار اجتماعها في لوران أمس بمشاركة 27 دولة",
		},
	},
	{
		"من المقرر أن يترأس {person:Samer Naoum|سامر نعوم} اجتماع {org:Rivers League|رابطة الأنهار} {date:2031-05|في مايو المقبل}.",
		[]string{
			"meeting.chair chair=Samer Naoum date=2031-05 what=Rivers League meeting (planned) | يترأس سامر نعوم اجتماع رابطة الأنهار في مايو المقبل",
		},
	},
	{
		"عقد اجتماع {org:Rivers League|رابطة الأنهار} في {city:Loran/OV|لوران} {date:2031-03-01|في مارس}، وتلاه اجتماع آخر على مستوى الخبراء في {city:Sifa/OV|سيفا}.",
		[]string{
			"meeting.hold city=Loran date=2031-03-01 what=Rivers League meeting | عقد اجتماع رابطة الأنهار في لوران في مارس",
			"meeting.follow city=Sifa level=experts what=Rivers League meeting | تلاه اجتماع آخر على مستوى الخبراء في سيفا",
		},
	},
	{
		"الاجتماع الأول ل{org:Rivers League|رابطة الأنهار} في {continent:Africa|أفريقيا}.",
		[]string{
			"meeting.named first_in=Africa what=Rivers League meeting | الاجتماع الأول لرابطة الأنهار في أفريقيا",
		},
	},
	{
		"اجتمعت {org:Rivers League|رابطة الأنهار} في {city:Loran/OV|لوران} {date:2031-04-01|أمس}.",
		[]string{
			"meeting.meet city=Loran date=2031-04-01 what=Rivers League meeting | اجتمعت رابطة الأنهار في لوران أمس",
		},
	},
	{
		"عقد اجتماع {org:Rivers League|رابطة الأنهار} {date:2031-04-01|أمس}. وشارك {person:Samer Naoum|سامر نعوم} في الاجتماع. وغابت {person:Lina Saad|لينا سعد} عن الاجتماع.",
		[]string{
			"meeting.hold date=2031-04-01 what=Rivers League meeting | عقد اجتماع رابطة الأنهار أمس",
			"attendance.present meeting=Rivers League meeting 2031-04-01 person=Samer Naoum present=true | شارك سامر نعوم في الاجتماع",
			"attendance.absent meeting=Rivers League meeting 2031-04-01 person=Lina Saad present=false | غابت لينا سعد عن الاجتماع",
		},
	},
	{
		"عقد اجتماع {org:Rivers League|رابطة الأنهار} {date:2031-04-01|أمس}. وكان مقررا أن يترأس {person:Samer Naoum|سامر نعوم} الاجتماع، لكن حضوره تعذر بسبب المرض ونابت عنه {person:Lina Saad|لينا سعد}.",
		[]string{
			"meeting.hold date=2031-04-01 what=Rivers League meeting | عقد اجتماع رابطة الأنهار أمس",
			"meeting.chair chair=Samer Naoum date=2031-04-01 what=Rivers League meeting (planned) | يترأس سامر نعوم الاجتماع",
			"attendance.hindered meeting=Rivers League meeting 2031-04-01 person=Samer Naoum present=false reason=المرض | حضوره تعذر بسبب المرض",
			"attendance.substitute meeting=Rivers League meeting 2031-04-01 person=Lina Saad present=true substitutes_for=Samer Naoum | نابت عنه لينا سعد",
		},
	},
	{
		"عقد اجتماع {org:Rivers League|رابطة الأنهار} {date:2031-04-01|أمس}. وقال {person:Samer Naoum|سامر نعوم} أثناء الاجتماع إن النهر نظيف.",
		[]string{
			"meeting.hold date=2031-04-01 what=Rivers League meeting | عقد اجتماع رابطة الأنهار أمس",
			"attendance.during meeting=Rivers League meeting 2031-04-01 person=Samer Naoum present=true | سامر نعوم أثناء الاجتماع",
		},
	},
	{
		"يحل {person:Samer Naoum|سامر نعوم} ب{city:Loran/OV|لوران} لحضور اجتماع {org:Rivers League|رابطة الأنهار} {date:2031-05|في مايو المقبل}.",
		[]string{
			"attendance.arrive meeting=Rivers League meeting 2031-05 person=Samer Naoum present=true (planned) | يحل سامر نعوم بلوران",
			"meeting.named city=Loran date=2031-05 what=Rivers League meeting (planned) | لوران لحضور اجتماع رابطة الأنهار في مايو المقبل",
		},
	},
	{
		"تعهدت {country:Orova/OV|أوروفا} بتقديم {USD:=5000000|5 ملايين دولار} لدعم المزارعين في {country:Sava/SV|سافا}.",
		[]string{
			"pledge.promise amount=5000000 currency=USD donor=Orova op== purpose=دعم المزارعين في سافا recipients=Sava (planned) | تعهدت أوروفا بتقديم 5 ملايين دولار لدعم المزارعين في سافا",
		},
	},
	{
		"تعتزم {country:Orova/OV|أوروفا} صرف مساعدات بنحو {USD:~5000000|5 ملايين دولار} بهدف حماية الغابات.",
		[]string{
			"pledge.give amount=5000000 currency=USD donor=Orova op=~ purpose=حماية الغابات (planned) | تعتزم أوروفا صرف مساعدات بنحو 5 ملايين دولار بهدف حماية الغابات",
		},
	},
	{
		"{country:Orova/OV|أوروفا} ملتزمة بتقديم مساعدات للمزارعين في {country:Sava/SV|سافا}.",
		[]string{
			"pledge.promise donor=Orova recipients=Sava (planned) | أوروفا ملتزمة بتقديم مساعدات للمزارعين في سافا",
		},
	},
	{
		"فرضت {country:Orova/OV|أوروفا} عقوبات على {count:=3|3 شركات} متهمة بجمع الأموال.",
		[]string{
			"designation.sanction authority=Orova count=3 of=شركات reason=جمع الأموال | فرضت أوروفا عقوبات على 3 شركات متهمة بجمع الأموال",
		},
	},
	{
		"أدرجت {org:Rivers League|رابطة الأنهار} {count:=3|3 شركات} على قائمة العقوبات بسبب التلوث.",
		[]string{
			"designation.list authority=Rivers League count=3 list=قائمة العقوبات of=شركات reason=التلوث | أدرجت رابطة الأنهار 3 شركات على قائمة العقوبات بسبب التلوث",
		},
	},
	{
		"{count:=3|3 شركات} مسجلة على لائحة العقوبات التي تصدرها {org:Rivers League|رابطة الأنهار}.",
		[]string{
			"designation.listed authority=Rivers League count=3 list=لائحة العقوبات التي تصدرها رابطة الأنهار of=شركات | 3 شركات مسجلة على لائحة العقوبات التي تصدرها رابطة الأنهار",
		},
	},
	{
		"شنت {org:Black Wave|الموجة السوداء} هجوما على سجن {city:Loran/OV|لوران} {date:2031-03|في مارس}.",
		[]string{
			"incident.launched actor=Black Wave count=1 date=2031-03 kind=prison-attack target=سجن لوران | شنت الموجة السوداء هجوما على سجن لوران في مارس",
		},
	},
	{
		"هاجمت {org:Black Wave|الموجة السوداء} {city:Loran/OV|لوران} {date:2031-03|في مارس}.",
		[]string{
			"incident.verb actor=Black Wave count=1 date=2031-03 kind=attack target=Loran | هاجمت الموجة السوداء لوران في مارس",
		},
	},
	{
		"قتل {count:=12|12 بحارا} في هجوم شنه مسلحون من {org:Black Wave|الموجة السوداء} على {facility:Loran Port/OV|ميناء لوران} {date:2031-03-02|الأربعاء}.",
		[]string{
			"casualties.killed date=2031-03-02 incident=attack Loran Port 2031-03-02 killed=12 of_whom=بحارا op== | قتل 12 بحارا",
			"incident.noun actor=Black Wave count=1 date=2031-03-02 kind=attack target=Loran Port | هجوم شنه مسلحون من الموجة السوداء على ميناء لوران الأربعاء",
		},
	},
	{
		"رصدت تحركات {org:Black Wave|الموجة السوداء} في {city:Loran/OV|لوران}.",
		[]string{
			"incident.sighting actor=Black Wave kind=sighting place=Loran | رصدت تحركات الموجة السوداء في لوران",
		},
	},
	{
		"قرار الرئيس بسحب {org:Orovan Forces|القوات الأوروفية} من {country:Sava/SV|سافا}.",
		[]string{
			"incident.withdrawal actor=Orovan Forces kind=withdrawal place=Sava (planned) | سحب القوات الأوروفية من سافا",
		},
	},
	{
		"حاول مقاتلو {org:Black Wave|الموجة السوداء} اقتحام {facility:Loran Port/OV|ميناء لوران} {date:2031-03-02|الأربعاء}.",
		[]string{
			"incident.masdar actor=Black Wave count=1 date=2031-03-02 kind=attack target=Loran Port | اقتحام ميناء لوران الأربعاء",
		},
	},
	{
		"قصف إيطالي على {city:Loran/OV|لوران} {date:2031-03-02|الأربعاء} أدى إلى مقتل {count:=3|3 أشخاص}.",
		[]string{
			"incident.masdar actor=Italy count=1 date=2031-03-02 kind=shelling target=Loran | قصف إيطالي على لوران الأربعاء",
			"casualties.killed date=2031-03-02 incident=shelling Loran 2031-03-02 killed=3 of_whom=أشخاص op== place=Loran | مقتل 3 أشخاص",
		},
	},
	{
		"أعدموا {count:=11|11 جنديا} من {org:Orovan Forces|القوات الأوروفية}.",
		[]string{
			"casualties.executed executed=11 of_whom=جنديا من القوات الأوروفية op== | أعدموا 11 جنديا من القوات الأوروفية",
		},
	},
	{
		"مقتل وإصابة {count:>=1000|الآلاف من الناس} في {country:Sava/SV|سافا}.",
		[]string{
			"casualties.killed killed_and_wounded=1000 of_whom=من الناس op=>= place=Sava | مقتل وإصابة الآلاف من الناس",
		},
	},
	{
		"ارتفع عدد القتلى في {city:Loran/OV|لوران} إلى {count:=40|40 شخصا}.",
		[]string{
			"casualties.killed killed=40 of_whom=شخصا op== place=Loran | القتلى في لوران إلى 40 شخصا",
		},
	},
	{
		"مقتل زعيم الجماعة {person:Rami Deri|رامي الدرعي} في {city:Loran/OV|لوران}.",
		[]string{
			"casualties.killed-person killed=1 manner=killed of_whom=Rami Deri op== place=Loran | مقتل زعيم الجماعة رامي الدرعي في لوران",
		},
	},
	{
		"{person:Rami Deri|رامي الدرعي} الذي انتحر {date:2031-03-02|الأربعاء}.",
		[]string{
			"casualties.suicide-person date=2031-03-02 killed=1 manner=suicide of_whom=Rami Deri op== | رامي الدرعي الذي انتحر الأربعاء",
		},
	},
	{
		"نفى المتحدث أن يكون {person:Rami Deri|رامي الدرعي} قد قتل.",
		[]string{
			"casualties.killed-person killed=1 manner=killed of_whom=Rami Deri op== (denied) | رامي الدرعي قد قتل",
		},
	},
	{
		"هناك {count:>=1000|آلاف} من مقاتلي {org:Black Wave|الموجة السوداء} في {country:Sava/SV|سافا}.",
		[]string{
			"strength.fighters count=1000 date=2031-04-02 op=>= org=Black Wave place=Sava | هناك آلاف من مقاتلي الموجة السوداء في سافا",
		},
	},
	{
		"سيطرت {org:Black Wave|الموجة السوداء} على أكثر من {km2:>100|100 كلم مربع} في {country:Sava/SV|سافا}.",
		[]string{
			"territory.controlled area_km2=100 op=> org=Black Wave place=Sava status=controlled | سيطرت الموجة السوداء على أكثر من 100 كلم مربع في سافا",
		},
	},
	{
		"خسرت {org:Black Wave|الموجة السوداء} السيطرة على معظم الأراضي في {country:Sava/SV|سافا}.",
		[]string{
			"territory.lost extent=معظم الأراضي org=Black Wave place=Sava status=lost | خسرت الموجة السوداء السيطرة على معظم الأراضي في سافا",
		},
	},
	{
		"استعادت {org:Orovan Forces|القوات الأوروفية} معظم الأراضي في {country:Sava/SV|سافا}.",
		[]string{
			"territory.recovered extent=معظم الأراضي org=Orovan Forces place=Sava status=recovered | استعادت القوات الأوروفية معظم الأراضي في سافا",
		},
	},
	{
		"هزيمة {org:Black Wave|الموجة السوداء} في {country:Sava/SV|سافا} لم تكتمل.",
		[]string{
			"territory.defeat org=Black Wave place=Sava status=lost (denied) | هزيمة الموجة السوداء في سافا لم تكتمل",
		},
	},
	{
		"سجن يديره {org:Orovan Forces|القوات الأوروفية} {region:East Sava/SV|شرق سافا}.",
		[]string{
			"territory.run org=Orovan Forces place=East Sava status=controlled | سجن يديره القوات الأوروفية",
		},
	},
	{
		"{role:leader@Black Wave@Yasin Deri|الزعيم الجديد} {person:Yasin Deri|ياسين الدرعي} الذي يخلف {person:Rami Naoum|رامي نعوم}، الذي قتل {date:2031-03-02|الأربعاء}.",
		[]string{
			"leadership.succeeds date=2031-03-02/2031-04-02 manner=killed org=Black Wave predecessor=Rami Naoum successor=Yasin Deri | الزعيم الجديد ياسين الدرعي الذي يخلف رامي نعوم، الذي قتل الأربعاء",
			"role.apposition org=Black Wave person=Yasin Deri role=leader | الزعيم الجديد ياسين الدرعي",
			"casualties.killed-person date=2031-03-02 killed=1 manner=killed of_whom=Rami Naoum op== | رامي نعوم، الذي قتل الأربعاء",
		},
	},
	{
		"أعلنت {org:Black Wave|الموجة السوداء} تعيين {person:Yasin Deri|ياسين الدرعي} زعيما خلفا ل{person:Rami Naoum|رامي نعوم}.",
		[]string{
			"leadership.appointed org=Black Wave predecessor=Rami Naoum successor=Yasin Deri | تعيين ياسين الدرعي زعيما خلفا لرامي نعوم",
		},
	},
	{
		"استقال {person:Samer Naoum|سامر نعوم} {role:Minister of Water@Orova@Samer Naoum|وزير المياه} {date:2031-04-01|أمس}.",
		[]string{
			"leadership.leave date=2031-04-01 org=Orova predecessor=Samer Naoum | استقال سامر نعوم",
			"role.apposition org=Orova person=Samer Naoum role=Minister of Water | سامر نعوم وزير المياه",
		},
	},
	{
		"ارتفع عدد الحرائق في {country:Sava/SV|سافا} بنسبة {percent:=28|28 بالمئة} {date:2029/2030|بين عامي 2029 و2030}.",
		[]string{
			"statistic.rise measure=increase in fires op== period=2029/2030 place=Sava unit=percent value=28 | ارتفع عدد الحرائق في سافا بنسبة 28 بالمئة بين عامي 2029 و2030",
		},
	},
	{
		"بلغ معدل البطالة في {country:Sava/SV|سافا} {percent:=9|9 بالمئة} {date:2030|العام الماضي}.",
		[]string{
			"statistic.reach measure=unemployment op== period=2030 place=Sava unit=percent value=9 | بلغ معدل البطالة في سافا 9 بالمئة العام الماضي",
		},
	},
	{
		"شهدت {country:Sava/SV|سافا} {count:=40|40 هجوما} {date:2030|العام الماضي}.",
		[]string{
			"statistic.witness measure=attacks op== period=2030 place=Sava unit=count value=40 | شهدت سافا 40 هجوما العام الماضي",
		},
	},
	{
		"{percent:=41|41 بالمئة} من صادرات القمح.",
		[]string{
			"statistic.share measure=share of صادرات القمح op== unit=percent value=41 | 41 بالمئة من صادرات القمح",
		},
	},
	{
		"{count:=500|500 سجين} في {facility:Loran Prison/OV|سجن لوران}.",
		[]string{
			"statistic.people measure=prisoners held op== place=Loran Prison unit=count value=500 | 500 سجين في سجن لوران",
		},
	},
	{
		"تهدف {org:Rivers League|رابطة الأنهار} إلى حماية المياه، وتجفيف مصادر التمويل، وتحقيق الاستقرار.",
		[]string{
			"goal.aim line=other org=Rivers League text=حماية المياه | حماية المياه",
			"goal.aim line=finance org=Rivers League text=تجفيف مصادر التمويل | تجفيف مصادر التمويل",
			"goal.aim line=stabilisation org=Rivers League text=تحقيق الاستقرار | تحقيق الاستقرار",
		},
	},
	{
		"توعدت {org:Black Wave|الموجة السوداء} بالانتقام لمقتل زعيمها.",
		[]string{
			"goal.vow line=military org=Black Wave text=الانتقام لمقتل زعيمها (planned) | الانتقام لمقتل زعيمها",
		},
	},
	{
		"دعت {org:Black Wave|الموجة السوداء} أنصارها إلى تنفيذ هجمات في {country:Sava/SV|سافا}.",
		[]string{
			"goal.call line=military org=Black Wave text=تنفيذ هجمات في سافا | تنفيذ هجمات في سافا",
		},
	},
	{
		"{country:Orova/OV|أوروفا} مصممة على منع عودة {org:Black Wave|الموجة السوداء}.",
		[]string{
			"goal.resolve line=military org=Orova text=منع عودة الموجة السوداء | منع عودة الموجة السوداء",
		},
	},
	{
		"يجب أن تشمل {org:Rivers League|رابطة الأنهار} مبادرات مدنية لتحقيق الاستقرار.",
		[]string{
			"goal.must line=stabilisation org=Rivers League text=مبادرات مدنية لتحقيق الاستقرار (assessed) | مبادرات مدنية لتحقيق الاستقرار",
		},
	},
	{
		"حاولت {org:Black Wave|الموجة السوداء} أن تخفي السلاح.",
		[]string{
			"goal.try line=other org=Black Wave text=تخفي السلاح (assessed) | تخفي السلاح",
		},
	},
	{
		"عقد اجتماع {org:Rivers League|رابطة الأنهار} {date:2031-04-01|أمس}. وسيبحث الاجتماع كيفية محاربة {org:Black Wave|الموجة السوداء}.",
		[]string{
			"meeting.hold date=2031-04-01 what=Rivers League meeting | عقد اجتماع رابطة الأنهار أمس",
			"goal.how line=military org=Rivers League text=محاربة الموجة السوداء (planned) | محاربة الموجة السوداء",
		},
	},
	{
		"عقد اجتماع {org:Rivers League|رابطة الأنهار} {date:2031-04-01|أمس}. محاربة مصادر التمويل، وكذلك محاكمة المتهمين.",
		[]string{
			"meeting.hold date=2031-04-01 what=Rivers League meeting | عقد اجتماع رابطة الأنهار أمس",
			"goal.fragment line=finance org=Rivers League text=محاربة مصادر التمويل | محاربة مصادر التمويل",
			"goal.fragment line=justice org=Rivers League text=محاكمة المتهمين | محاكمة المتهمين",
		},
	},
	{
		"أكدت {org:Rivers League|رابطة الأنهار} أن ضمان الاستقرار في {country:Sava/SV|سافا} يظل أولوية.",
		[]string{
			"goal.priority line=stabilisation org=Rivers League text=ضمان الاستقرار في سافا | ضمان الاستقرار في سافا",
		},
	},
	{
		"أطلقت {org:Rivers League|رابطة الأنهار} حملة إعلامية في {country:Sava/SV|سافا}.",
		[]string{
			"goal.campaign line=messaging org=Rivers League text=أطلقت رابطة الأنهار حملة إعلامية في سافا | أطلقت رابطة الأنهار حملة إعلامية في سافا",
		},
	},
	{
		"قال {person:Samer Naoum|سامر نعوم} إن {said:Samer Naoum|{org:Rivers League|رابطة الأنهار} تضم {count:=12|12 دولة}}.",
		[]string{
			"membership.comprises as_of=2031-04 count=12 counted=countries op== org=Rivers League < Samer Naoum | تضم 12 دولة",
		},
	},
	{
		"تستضيف القاعة حفلا موسيقيا، ولقي الفنان ترحيبا. يحتل الفريق المركز الثاني ب{count:=30|30 نقطة}.",
		nil,
	},
	{
		"غياب سيادة القانون في {country:Sava/SV|سافا} يقلق {org:Rivers League|رابطة الأنهار}.",
		nil,
	},
	{
		"توفي {person:Samer Naoum|سامر نعوم} {date:2031-04-01|أمس} عن عمر طويل.",
		nil,
	},
	{
		"حكم بإعدام {count:=6|6 أشخاص} في {country:Sava/SV|سافا}.",
		nil,
	},
	{
		"قتل {date:2031-04-01|الثلاثاء} في {city:Loran/OV|لوران} {count:=4|4 أشخاص}.",
		[]string{
			"casualties.killed date=2031-04-01 killed=4 of_whom=أشخاص op== place=Loran | قتل الثلاثاء في لوران 4 أشخاص",
		},
	},
	{
		"فقدت {country:Sava/SV|سافا} {count:=19|19 بحارا} في العاصفة.",
		[]string{
			"casualties.lost killed=19 of_whom=بحارا op== place=Sava | فقدت سافا 19 بحارا",
		},
	},
	{
		"قال الحارس إن {count:=14|14 مقاتلا} على الأقل، بينهم قياديون، قتلوا {date:2031-04-01|الثلاثاء}.",
		[]string{
			"casualties.killed date=2031-04-01 killed=14 of_whom=مقاتلا op== | 14 مقاتلا على الأقل، بينهم قياديون، قتلوا",
		},
	},
	{
		"{count:=14|14 مقاتلا} فقدوا وظائفهم.",
		nil,
	},
	{
		"في الاجتماع الذي عقدته {org:Rivers League|رابطة الأنهار} في {city:Loran/OV|لوران} {date:2031-01|في يناير}.",
		[]string{
			"meeting.hold city=Loran date=2031-01 what=Rivers League meeting | الاجتماع الذي عقدته رابطة الأنهار في لوران في يناير",
		},
	},
}

func TestRules(t *testing.T) {
	for _, c := range rules {
		a := marked(t, c.text)
		var got []string
		for _, claim := range frame.Claims(a, lexicon.Default()) {
			got = append(got, shown(claim)+" | "+claim.Extent().In(a.Text))
		}
		if g, w := strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"); g != w {
			t.Errorf("%s\ngot\n\t%s\nwant\n\t%s", c.text, g, w)
		}
	}
}
