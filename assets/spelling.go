package assets

import "embed"

// The folder's README.md says where each file comes from and under which licence.
//
//go:embed spelling/en_GB.aff spelling/en_GB.dic spelling/extra.dic spelling/common.txt
//go:embed spelling/README_en_GB.txt spelling/LGPL-3.txt spelling/GPL-3.txt spelling/SCOWL-copyright.txt
var spelling embed.FS

// SpellingAffixes is Hunspell's .aff file for British English, unchanged.
func SpellingAffixes() []byte { return spellingFile("en_GB.aff") }

// SpellingWords is Hunspell's .dic file for British English, unchanged.
func SpellingWords() []byte { return spellingFile("en_GB.dic") }

// SpellingExtra are words of our own in the form of SpellingWords.
func SpellingExtra() []byte { return spellingFile("extra.dic") }

// SpellingCommon are words by how common they are: lines beneath "=10", "=20" and
// "=35", the most common first.
func SpellingCommon() []byte { return spellingFile("common.txt") }

// SpellingLicences are the notices and licences of these lists, to be shown to
// whoever asks and to go wherever the program goes.
func SpellingLicences() []byte {
	var all []byte
	for _, name := range []string{"README_en_GB.txt", "LGPL-3.txt", "GPL-3.txt", "SCOWL-copyright.txt"} {
		all = append(append(all, spellingFile(name)...), "\n\n"...)
	}
	return all
}

// spellingFile reads an embedded file; a missing one is a fault of the build.
func spellingFile(name string) []byte {
	b, err := spelling.ReadFile("spelling/" + name)
	if err != nil {
		panic("assets: " + err.Error())
	}
	return b
}
