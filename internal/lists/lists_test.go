package lists

import (
	"errors"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
)

// fixtures are lists of invented people and bodies, one of each format.
var fixtures = map[string]string{
	"UN XML": `<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>SAMIR</FIRST_NAME><SECOND_NAME>HADDAD</SECOND_NAME>
<REFERENCE_NUMBER>QDx.001</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`,
	"OFAC XML":          `<sdnList><sdnEntry><uid>7</uid><firstName>Samir</firstName><lastName>HADDAD</lastName><sdnType>Individual</sdnType></sdnEntry></sdnList>`,
	"OpenSanctions CSV": "id,schema,name,aliases\nNK-1,Person,Samir HADDAD,\"Abu Nabil;Sameer Haddad\"\n",
	"EU CSV":            "\xEF\xBB\xBFfileGenerationDate;Entity_LogicalId;Entity_SubjectType_ClassificationCode;NameAlias_WholeName\n1;55;P;Samir HADDAD\n",
	"UK CSV":            "Last Updated,1/1/2031\nName 6,Name 1,Name 2,Name 3,Name 4,Name 5,Group Type,Group ID\nHADDAD,Samir,,,,,Individual,9\n",
	"OFAC CSV":          "36,\"HADDAD, Samir\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n\x1a",
	"OFAC aliases CSV":  "36,1,\"aka\",\"HADDAD, Samir\",-0- \n",
	"plain":             "p1\tP\tharbour\tSamir HADDAD\n",
}

func TestFormats(t *testing.T) {
	for want, content := range fixtures {
		names, format, err := Read("list", []byte(content))
		if err != nil || format != want {
			t.Errorf("%s is read as %q: %v", want, format, err)
			continue
		}
		if n := names[0]; !strings.EqualFold(n.Name, "Samir Haddad") || n.Kind != Person || n.ID == "" || n.List == "" {
			t.Errorf("%s: %+v", want, n)
		}
	}
}

func TestAliases(t *testing.T) {
	names, _, err := Read("list", []byte(fixtures["OpenSanctions CSV"]))
	if err != nil || len(names) != 3 || names[1].Name != "Abu Nabil" || names[2].ID != "NK-1" {
		t.Errorf("%+v, %v", names, err)
	}
}

func TestBadLists(t *testing.T) {
	for content, reason := range map[string]string{
		"":                                       "no list that is known",
		"some text":                              "no list that is known",
		"p1\tP\tharbour\tA\np2\tP\tx\n":          "line 2 has 3 fields",
		"p1\tP\tharbour\tA\np2\tQ\tx\ty":         `line 2: the type is "Q"`,
		"<sdnList></sdnList>":                    "holds no names",
		"<sdnList><sdnEntry>":                    "unexpected EOF",
		"<sdnList>" + strings.Repeat("<a>", 100): "nested deeper",
		"<sdnList><sdnEntry>" + strings.Repeat("<a>", 1000): "nested deeper",
	} {
		_, _, err := Read("list.x", []byte(content))
		var bad *isnad.InputError
		if !errors.As(err, &bad) || bad.Input != "list.x" || !strings.Contains(bad.Reason, reason) {
			t.Errorf("%.40q: %v, want %q", content, err, reason)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, content := range fixtures {
		f.Add([]byte(content))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		names, format, err := Read("list", content)
		if (err == nil) != (len(names) > 0) || (err == nil && format == "") {
			t.Errorf("%d names, %q, %v", len(names), format, err)
		}
		for _, n := range names {
			if n.ID == "" || n.Name == "" || len(n.Name) > maxField || (n.Kind != Person && n.Kind != Organisation && n.Kind != Other) {
				t.Errorf("%+v", n)
			}
		}
	})
}
