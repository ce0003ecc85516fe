package main

import (
	"regexp"
	"slices"
	"strings"
)

// Licences by words that stand in them.
var known = []struct{ id, words string }{
	{"OFL-1.1", "sil open font license version 1.1"},
	{"Apache-2.0", "apache license version 2.0"},
	{"MPL-2.0", "mozilla public license version 2.0"},
	{"LGPL-3.0-or-later", "gnu lesser general public license version 3"},
	{"GPL-3.0-or-later", "gnu general public license version 3"},
	{"Bitstream-Vera", "bitstream vera"},
	{"Zlib", "altered source versions must be plainly marked as such"},
	{"ISC", "permission to use copy modify and or distribute this software for any purpose with or without fee is hereby granted"},
	{"MIT", "permission is hereby granted free of charge to any person obtaining a copy of this software"},
	{"BSD-3-Clause", "endorse or promote products derived from"},
	{"BSD-2-Clause", "redistributions in binary form must reproduce the above copyright notice"},
	{"WTFPL", "do what the fuck you want to public license"},
	{"CC-BY-4.0", "creative commons attribution 4.0"},
	{"Unlicense", "this is free and unencumbered software released into the public domain"},
}

var notWords = regexp.MustCompile(`[^a-z0-9.]+`)

// A text that holds the first says words of the second too.
var implied = map[string]string{
	"BSD-3-Clause": "BSD-2-Clause", "LGPL-3.0-or-later": "GPL-3.0-or-later", "Apache-2.0": "BSD-2-Clause",
}

// recogniseOne gives the SPDX names of the licences in one text, none if its words are none we know.
func recogniseOne(words string) []string {
	// Full stops stay within version numbers alone.
	plain := notWords.ReplaceAllString(strings.ToLower(words), " ")
	plain = strings.ReplaceAll(plain, ". ", " ")
	var ids []string
	for _, k := range known {
		if strings.Contains(plain, k.words) {
			ids = append(ids, k.id)
		}
	}
	return slices.DeleteFunc(ids, func(id string) bool {
		return slices.ContainsFunc(ids, func(other string) bool { return implied[other] == id })
	})
}

// recognise joins the licences of a part's texts. A notice beside a licence adds none.
func recognise(files []text) string {
	var ids []string
	for _, f := range files {
		if strings.Contains(strings.ToLower(f.name), "notice") {
			continue
		}
		found := recogniseOne(f.words)
		if len(found) == 0 {
			return "NOASSERTION"
		}
		ids = append(ids, found...)
	}
	if len(ids) == 0 {
		return "NOASSERTION"
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), " AND ")
}
