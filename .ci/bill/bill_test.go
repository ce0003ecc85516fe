package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestLicencesAreKnownByTheirWords(t *testing.T) {
	for words, want := range map[string]string{
		"MIT License\n\nPermission is hereby granted, free of charge,\nto any person obtaining a copy of this software":                                        "MIT",
		"Redistributions in binary form must reproduce the above\ncopyright notice. Neither the name may be used to endorse or\npromote products derived from": "BSD-3-Clause",
		"Redistributions in binary form must reproduce the above copyright notice":                                                                             "BSD-2-Clause",
		"covered by MIT: Permission is hereby granted, free of charge, to any person obtaining a copy of this software; and Apache License, Version 2.0":       "Apache-2.0 AND MIT",
		"SIL OPEN FONT LICENSE Version 1.1":      "OFL-1.1",
		"You may do with it whatever I tell you": "NOASSERTION",
	} {
		if got := recognise([]text{{"LICENSE", words}}); got != want {
			t.Errorf("%q: %s, want %s", words, got, want)
		}
	}
	if got := recognise([]text{{"NOTICE", "Thanks to all"}}); got != "NOASSERTION" {
		t.Errorf("a notice alone is %s", got)
	}
}

func TestOnlyLicenceFilesAreTaken(t *testing.T) {
	dir := t.TempDir()
	for name, taken := range map[string]bool{
		"LICENSE": true, "LICENCE.md": true, "COPYING.txt": true, "NOTICE": true, "Andika-OFL.txt": true, "LGPL-3.txt": true,
		"SCOWL-copyright.txt": true, "APACHE-LICENSE-2.0": true, "license.go": false, "README.md": false, "noticed.txt": false,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("words\r\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		found, err := licenceTexts(dir)
		if err != nil || (len(found) == 1) != taken {
			t.Errorf("%s: %v, %v", name, found, err)
		}
		os.Remove(filepath.Join(dir, name))
	}
}

func TestTheBillNamesEveryPartOnceAndIsTheSameEachTime(t *testing.T) {
	parts := []part{
		{name: "example.org/a/x", version: "v1.0.0", kind: "module", licence: "MIT", sum: "h1:abc"},
		{name: "example.org/b/x", version: "v2.0.0", kind: "module", licence: "MIT"},
		{name: "SQLite", version: "3", kind: "c", within: "example.org/a/x", licence: "blessing"},
	}
	o := options{version: "1.2.3", goos: "windows", commit: "c0ffee"}
	first, err := document(o, parts, time.Unix(1, 0).UTC())
	if err != nil {
		t.Fatal(err)
	}
	var d spdxDocument
	if err := json.Unmarshal(first, &d); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{d.ID: true}
	for _, p := range d.Packages {
		if ids[p.ID] {
			t.Errorf("%s stands twice", p.ID)
		}
		ids[p.ID] = true
	}
	for _, r := range d.Relationships {
		if !ids[r.From] || !ids[r.To] {
			t.Errorf("%+v names what is not there", r)
		}
	}
	if len(d.Packages) != 4 || d.Creation.Created != "1970-01-01T00:00:01Z" {
		t.Errorf("%d packages, made %s", len(d.Packages), d.Creation.Created)
	}
	if again, _ := document(o, parts, time.Unix(1, 0).UTC()); string(again) != string(first) {
		t.Error("a second bill differs")
	}
}
