package paper

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// tool runs a program that reads files, or skips the test where it is not
// installed; CI's setup installs them all.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed, so nobody else has read the file", name)
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func kept(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// words are all words without the space between, which a page breaks anew.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

func pdf(t *testing.T, l Letter, o Options) string {
	t.Helper()
	file, _, err := PDF(l, o)
	if err != nil {
		t.Fatal(err)
	}
	return kept(t, "letter.pdf", file)
}

func TestThePDFReadsBackAsTheLetter(t *testing.T) {
	for _, o := range []Options{{}, {Words: true}, {Large: true, Symbols: true, Words: true}} {
		got := tool(t, "pdftotext", "-enc", "UTF-8", pdf(t, amira(), o), "-")
		got = pageNumbers(got)
		if want := Plain(amira(), o); words(got) != words(want) {
			t.Errorf("%+v: read\n%s\nwant\n%s", o, got, want)
		}
	}
}

// pageNumbers takes the feet of pages out.
func pageNumbers(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if f := strings.Fields(line); len(f) == 4 && f[0] == "Page" && f[2] == "of" {
			continue
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestAPDFOfManyPagesReadsBackWhole(t *testing.T) {
	path := pdf(t, long(14), Options{Symbols: true})
	if got, want := pageNumbers(tool(t, "pdftotext", path, "-")), Plain(long(14), Options{}); words(got) != words(want) {
		t.Error("words were lost or moved")
	}
	if checked := tool(t, "qpdf", "--check", path); !strings.Contains(checked, "No syntax or stream encoding errors") {
		t.Error(checked)
	}
}

func TestThePDFIsSoundAndSaysWhatItIs(t *testing.T) {
	path := pdf(t, amira(), Options{Words: true})
	if got := tool(t, "qpdf", "--check", path); !strings.Contains(got, "No syntax or stream encoding errors") {
		t.Error(got)
	}
	info := tool(t, "pdfinfo", path)
	for _, want := range []string{"Letter, 17 November 2026", "Tagged:          yes", "(A4)", "Pages:           2"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is not in\n%s", want, info)
		}
	}
	if strings.Contains(info, "Amira") {
		t.Error("the file's own title names the child")
	}
	if got := tool(t, "pdfinfo", "-struct-text", path); !strings.Contains(got, "H2 (block)\n    \"What happens next\"\n  L (block)\n    LI (block)") {
		t.Errorf("the structure is\n%s", got)
	}
	for line := range strings.Lines(tool(t, "pdffonts", path)) {
		if strings.Contains(line, "ndika") && !strings.Contains(line, "yes") {
			t.Errorf("not embedded: %s", line)
		}
	}
	if !strings.Contains(tool(t, "qpdf", "--qdf", "--object-streams=disable", path, "-"), "/Lang (en-GB)") {
		t.Error("the language is not said")
	}
}

func TestTheSameLetterIsTheSamePDF(t *testing.T) {
	o := Options{Large: true, Symbols: true, Words: true}
	first, _, _ := PDF(long(6), o)
	for range 8 {
		if again, _, _ := PDF(long(6), o); !bytes.Equal(first, again) {
			t.Fatal("two PDFs of one letter differ")
		}
	}
	if other, _, _ := PDF(long(6), Options{}); bytes.Equal(first, other) {
		t.Error("another print is the same file")
	}
}

func TestNoHeadingIsLeftAtTheEndOfAPage(t *testing.T) {
	for n := 1; n < 24; n++ {
		for _, large := range []bool{false, true} {
			d := newDrawing(long(n), Options{Large: large})
			pages := paginate(d.flow(Lay(long(n), Options{})))
			for i, rows := range pages {
				last := rows[len(rows)-1]
				if i == len(pages)-1 {
					continue
				}
				next := pages[i+1][0]
				if last.kind == Heading || last.kind == Title {
					t.Errorf("%d parts: page %d ends in a heading", n, i+1)
				}
				if last.block == next.block && (last.at == 0 || next.at == next.of-1) {
					t.Errorf("%d parts: page %d parts one row from its paragraph", n, i+1)
				}
			}
		}
	}
}

func TestWhatTheTypeCannotDrawIsNamedAndNotDropped(t *testing.T) {
	l := Letter{Text: "Dear 你,\n\nYou drew 🙂 and 👩‍👩‍👧 and مرحبا. Cze\u015b\u0107! Ŵ \u0301x"}
	lost, err := MissingIn(l, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range lost {
		got = append(got, m.Character)
	}
	if want := "你 🙂 👩‍👩‍👧 م ر ح ب ا"; strings.Join(got, " ") != want {
		t.Errorf("missing %s, want %s", strings.Join(got, " "), want)
	}
	if lost[0].Paragraph != 1 || lost[1].Paragraph != 2 {
		t.Errorf("in paragraphs %d and %d", lost[0].Paragraph, lost[1].Paragraph)
	}
	want := "The letter has 8 characters that the PDF's type has no shape for: 你 in paragraph 1, 🙂 in paragraph 2, 👩‍👩‍👧 in paragraph 2, م in paragraph 2 and 4 more. The PDF shows \ufffd in their place. Word can show it all: save the letter for Word, or write it another way."
	if got := SayMissing(lost); got != want {
		t.Errorf("says %s", got)
	}
	if SayMissing(nil) != "" {
		t.Error("something is said of nothing")
	}
	if got := tool(t, "pdftotext", pdf(t, l, Options{}), "-"); strings.Count(got, replacement) != 8 || !strings.Contains(got, "Cześć! Ŵ") {
		t.Errorf("the PDF reads %q", got)
	}
}

func TestHardCharactersReadBack(t *testing.T) {
	for _, line := range []string{
		"Zażółć gęślą jaźń", "Mae’r ŵyn a’r ŷd yn wŷr", "“curly” ‘single’ – dash — long … dots", "3\u00a0pm and ½ and £5 and €2",
		"naïve façade Ærø Þór ß", "(brackets) \\ backslash ) ( \r", "Nguyễn Thị Hằng", "Ärger über Öl",
	} {
		l := Letter{Text: line}
		got := words(tool(t, "pdftotext", "-enc", "UTF-8", pdf(t, l, Options{}), "-"))
		if want := words(Plain(l, Options{})); got != want {
			t.Errorf("read %q, want %q", got, want)
		}
	}
}

func TestAFileThatIsNotFpdfsIsRefused(t *testing.T) {
	for _, file := range []string{"", "%PDF-1.3\n", "startxref\n99999\n%%EOF\n", "xref\n0 1\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n"} {
		if _, err := tagged([]byte(file), &tags{}); err == nil {
			t.Errorf("%q was tagged", file)
		}
	}
}

func BenchmarkPDF(b *testing.B) {
	for b.Loop() {
		_, _, _ = PDF(amira(), Options{Words: true})
	}
}
