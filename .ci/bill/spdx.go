package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"time"
)

type (
	spdxDocument struct {
		Version       string         `json:"spdxVersion"`
		DataLicence   string         `json:"dataLicense"`
		ID            string         `json:"SPDXID"`
		Name          string         `json:"name"`
		Namespace     string         `json:"documentNamespace"`
		Creation      spdxCreation   `json:"creationInfo"`
		Describes     []string       `json:"documentDescribes"`
		Packages      []spdxPackage  `json:"packages"`
		Relationships []spdxRelation `json:"relationships"`
	}
	spdxCreation struct {
		Created  string   `json:"created"`
		Creators []string `json:"creators"`
	}
	spdxPackage struct {
		ID        string    `json:"SPDXID"`
		Name      string    `json:"name"`
		Version   string    `json:"versionInfo"`
		Location  string    `json:"downloadLocation"`
		Analysed  bool      `json:"filesAnalyzed"`
		Concluded string    `json:"licenseConcluded"`
		Declared  string    `json:"licenseDeclared"`
		Copyright string    `json:"copyrightText"`
		Comment   string    `json:"comment,omitempty"`
		Refs      []spdxRef `json:"externalRefs,omitempty"`
	}
	spdxRef struct {
		Category string `json:"referenceCategory"`
		Type     string `json:"referenceType"`
		Locator  string `json:"referenceLocator"`
	}
	spdxRelation struct {
		From string `json:"spdxElementId"`
		Type string `json:"relationshipType"`
		To   string `json:"relatedSpdxElement"`
	}
)

var notInID = regexp.MustCompile(`[^A-Za-z0-9.-]+`)

func spdxID(name string) string {
	return "SPDXRef-" + strings.Trim(notInID.ReplaceAllString(name, "-"), "-")
}

// document is the bill in SPDX's form. The same commit gives the same bytes.
func document(o options, parts []part, at time.Time) ([]byte, error) {
	const none = "NOASSERTION"
	self := spdxID("dearly")
	d := spdxDocument{
		Version: "SPDX-2.3", DataLicence: "CC0-1.0", ID: "SPDXRef-DOCUMENT",
		Name:      fmt.Sprintf("dearly-%s-%s", o.version, o.goos),
		Namespace: fmt.Sprintf("https://spdx.org/spdxdocs/dearly-%s-%s-%s", o.version, o.goos, o.commit),
		Creation:  spdxCreation{at.Format(time.RFC3339), []string{"Tool: dearly .ci/bill"}},
		Describes: []string{self},
		Packages: []spdxPackage{{
			ID: self, Name: "Dearly", Version: o.version, Location: none, Concluded: none, Declared: "MIT", Copyright: none,
			Comment: "built from commit " + o.commit + " for " + o.goos,
		}},
		Relationships: []spdxRelation{{"SPDXRef-DOCUMENT", "DESCRIBES", self}},
	}
	for _, p := range parts {
		id := spdxID(p.kind + "-" + p.name)
		e := spdxPackage{ID: id, Name: p.name, Version: p.version, Location: none, Concluded: none, Declared: p.licence, Copyright: none, Comment: p.note}
		if p.kind == "module" {
			e.Refs = []spdxRef{{"PACKAGE-MANAGER", "purl", "pkg:golang/" + p.name + "@" + p.version}}
		}
		if p.sum != "" {
			e.Comment = "go.sum " + p.sum
		}
		d.Packages = append(d.Packages, e)
		from := self
		if p.within != "" && p.within != "dearly" {
			from = spdxID("module-" + p.within)
		}
		d.Relationships = append(d.Relationships, spdxRelation{from, "CONTAINS", id})
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(d)
	return out.Bytes(), err
}

// texts puts all licences into one file, each under the name of the part it belongs to.
func texts(o options, parts []part) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "Dearly %s: what is inside, and under which licence\n\n", o.version)
	for _, p := range parts {
		fmt.Fprintf(&out, "  %s %s: %s\n", p.name, p.version, p.licence)
	}
	rule := strings.Repeat("=", 80)
	for _, p := range parts {
		for _, f := range p.files {
			fmt.Fprintf(&out, "\n%s\n%s %s: %s\n%s\n\n%s\n", rule, p.name, p.version, f.name, rule, strings.TrimRight(f.words, "\n"))
		}
	}
	return out.Bytes()
}
