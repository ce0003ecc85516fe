package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path/filepath"
	"strings"
	"testing"
)

func docx(t *testing.T, l Letter, o Options) []byte {
	t.Helper()
	file, err := DOCX(l, o)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// part reads one of the files in a document.
func partOf(t *testing.T, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestEveryPartOfTheDocumentIsWholeXML(t *testing.T) {
	l := amira()
	l.Text += "\n\n<&> \"quotes\" ]]> \x0b \ufffe"
	file := docx(t, l, Options{Symbols: true, Words: true})
	z, _ := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, ".png") {
			continue
		}
		d := xml.NewDecoder(strings.NewReader(partOf(t, file, f.Name)))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s: %v", f.Name, err)
				break
			}
		}
	}
}

func TestTheDocumentHasRealStyles(t *testing.T) {
	body := partOf(t, docx(t, amira(), Options{Words: true}), "word/document.xml")
	for style, n := range map[string]int{"Title": 1, "Date": 1, "Heading1": 4, "ListBullet": 4, "ListNumber": 2, "Normal": 6} {
		if got := strings.Count(body, `<w:pStyle w:val="`+style+`"/>`); got != n {
			t.Errorf("%d paragraphs of style %s, want %d", got, style, n)
		}
	}
	styles := partOf(t, docx(t, amira(), Options{}), "word/styles.xml")
	for _, want := range []string{`w:val="en-GB"`, `w:outlineLvl w:val="0"`, `w:name w:val="heading 1"`, `w:name w:val="List Bullet"`} {
		if !strings.Contains(styles, want) {
			t.Errorf("the styles do not say %s", want)
		}
	}
}

func TestTheSameLetterIsTheSameDocument(t *testing.T) {
	o := Options{Symbols: true, Words: true}
	if !bytes.Equal(docx(t, amira(), o), docx(t, amira(), o)) {
		t.Error("two documents of one letter differ")
	}
}

// LibreOffice stands in for Word.
func TestTheDocumentOpensElsewhereWithAllItsWords(t *testing.T) {
	for name, o := range map[string]Options{"usual": {Words: true}, "all": {Large: true, Symbols: true, Words: true}} {
		path := kept(t, name+".docx", docx(t, amira(), o))
		out := t.TempDir()
		tool(t, "soffice", "--headless", "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--convert-to", "pdf", "--outdir", out, path)
		got := tool(t, "pdftotext", "-enc", "UTF-8", filepath.Join(out, name+".pdf"), "-")
		got = officeFeet(got)
		if want := Plain(amira(), o); words(got) != words(want) {
			t.Errorf("%s: read\n%s\nwant\n%s", name, got, want)
		}
	}
}

// officeFeet takes the feet "Page 1" out.
func officeFeet(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if f := strings.Fields(line); len(f) == 2 && f[0] == "Page" {
			continue
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func BenchmarkDOCX(b *testing.B) {
	for b.Loop() {
		_, _ = DOCX(amira(), Options{Symbols: true, Words: true})
	}
}
