package spelling

import "strings"

// americanLetters turn American spelling into British: the first for the second,
// at any one place of a word or at all places at once. Only what the list then has
// counts, so that a rule may be as broad as "or" for "our".
var americanLetters = [...][2]string{
	{"or", "our"}, {"er", "re"}, {"yz", "ys"}, {"og", "ogue"}, {"ense", "ence"},
	{"led", "lled"}, {"ling", "lling"}, {"ler", "ller"}, {"lor", "llor"}, {"ll", "l"}, {"ped", "pped"}, {"ping", "pping"},
	{"e", "ae"}, {"e", "oe"}, {"eu", "oeu"}, {"skep", "scep"}, {"plow", "plough"}, {"z", "s"}, {"inum", "inium"}, {"ay", "ey"}, {"mold", "mould"}, {"molt", "moult"},
}

// americanWords are those that no rule reaches.
var americanWords = map[string]string{
	"mom": "mum", "moms": "mums", "mommy": "mummy", "mommies": "mummies", "momma": "mum",
	"pajama": "pyjama", "pajamas": "pyjamas", "jewelry": "jewellery", "airplane": "aeroplane", "airplanes": "aeroplanes",
	"donut": "doughnut", "donuts": "doughnuts", "mustache": "moustache", "mustaches": "moustaches", "math": "maths",
	"sulfur": "sulphur", "maneuver": "manoeuvre", "licorice": "liquorice", "yogurt": "yoghurt", "draftsman": "draughtsman",
}

// american hands over British spellings of what may be an American word in small
// letters, whether there are such words or not.
func american(word string, take func(string)) {
	if british, ok := americanWords[word]; ok {
		take(british)
	}
	for _, rule := range americanLetters {
		for at := 0; ; {
			k := strings.Index(word[at:], rule[0])
			if k < 0 {
				break
			}
			at += k
			take(word[:at] + rule[1] + word[at+len(rule[0]):])
			at += len(rule[0])
		}
		if strings.Count(word, rule[0]) > 1 {
			take(strings.ReplaceAll(word, rule[0], rule[1]))
		}
	}
}
