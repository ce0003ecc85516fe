package paper

import (
	"fmt"
	"strings"
	"time"
)

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	wordType  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relType   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relSpace  = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
)

type part struct{ name, xml string }

// parts are the files of the document besides its pictures, in a fixed order.
func (w *wordFile) parts(l Letter) []part {
	return []part{
		{"[Content_Types].xml", xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
			contentType("word/document.xml", wordType+"document.main+xml") +
			contentType("word/styles.xml", wordType+"styles+xml") +
			contentType("word/numbering.xml", wordType+"numbering+xml") +
			contentType("word/settings.xml", wordType+"settings+xml") +
			contentType("word/fontTable.xml", wordType+"fontTable+xml") +
			contentType("word/footer1.xml", wordType+"footer+xml") +
			contentType("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + `</Types>`},
		{"_rels/.rels", xmlHead + `<Relationships ` + relSpace + `>` +
			relation("r1", relType+"officeDocument", "word/document.xml") +
			relation("r2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml") + `</Relationships>`},
		{"docProps/core.xml", core(l)},
		{"word/_rels/document.xml.rels", w.relations()},
		{"word/document.xml", w.document()},
		{"word/styles.xml", w.styles()},
		{"word/numbering.xml", w.numbering()},
		{"word/settings.xml", xmlHead + `<w:settings ` + wordSpace + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
			`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
			`<w:themeFontLang w:val="` + Language + `"/></w:settings>`},
		// Where Andika is not installed, a plain and open type stands in for it.
		{"word/fontTable.xml", xmlHead + `<w:fonts ` + wordSpace + `><w:font w:name="Andika"><w:altName w:val="Calibri"/><w:family w:val="swiss"/></w:font></w:fonts>`},
		{"word/footer1.xml", xmlHead + `<w:ftr ` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">Page </w:t></w:r>` +
			`<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`},
	}
}

func contentType(name, of string) string {
	return `<Override PartName="/` + name + `" ContentType="` + of + `"/>`
}

func relation(id, of, target string) string {
	return `<Relationship Id="` + id + `" Type="` + of + `" Target="` + target + `"/>`
}

func core(l Letter) string {
	day := l.Day
	if day.IsZero() {
		day = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	on := day.Format("2006-01-02") + "T00:00:00Z"
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escaped(FileTitle(l)) + `</dc:title><dc:language>` + Language + `</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + on + `</dcterms:created>` +
		`<dcterms:modified xsi:type="dcterms:W3CDTF">` + on + `</dcterms:modified></cp:coreProperties>`
}

func (w *wordFile) relations() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Relationships ` + relSpace + `>`)
	for _, r := range []struct{ id, of, target string }{
		{"rStyles", "styles", "styles.xml"}, {"rNumbering", "numbering", "numbering.xml"}, {"rSettings", "settings", "settings.xml"},
		{"rFonts", "fontTable", "fontTable.xml"}, {"rFooter", "footer", "footer1.xml"},
	} {
		b.WriteString(relation(r.id, relType+r.of, r.target))
	}
	for i := range w.pictures {
		b.WriteString(relation(fmt.Sprintf("rPicture%d", i+1), relType+"image", fmt.Sprintf("media/symbol%d.png", i+1)))
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

// document is the letter on A4, with the margins of the PDF (in twentieths of a
// point).
func (w *wordFile) document() string {
	return xmlHead + `<w:document ` + wordSpace + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>` + "\n" + w.body.String() +
		fmt.Sprintf(`<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/><w:pgSz w:w="11906" w:h="16838"/>`+
			`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
			marginTop*20, marginSide*20, marginBottom*20, marginSide*20)
}

// styles are Word's own by name and ours by look. Sizes are in half points, room in
// twentieths.
func (w *wordFile) styles() string {
	room := func(by float64) int { return int(float64(w.size) * by * 20) }
	half := func(by float64) int { return int(float64(w.size)*by*2 + 0.5) }
	para := func(id, name, props, run string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>` +
			`<w:pPr>` + props + `</w:pPr><w:rPr>` + run + `</w:rPr></w:style>`
	}
	return xmlHead + `<w:styles ` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Andika" w:hAnsi="Andika" w:eastAsia="Andika" w:cs="Andika"/>` +
		fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, 2*w.size, 2*w.size) +
		`<w:lang w:val="` + Language + `" w:eastAsia="` + Language + `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
		fmt.Sprintf(`<w:pPr><w:spacing w:after="%d"/></w:pPr></w:style>`, room(0.6)) +
		`<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>` +
		para("Title", "Title", `<w:keepNext/><w:spacing w:after="0"/>`, fmt.Sprintf(`<w:b/><w:bCs/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, half(1.4), half(1.4))) +
		para("Date", "Date", `<w:keepNext/>`, "") +
		para("Heading1", "heading 1", fmt.Sprintf(`<w:keepNext/><w:keepLines/><w:spacing w:before="%d" w:after="%d"/><w:outlineLvl w:val="0"/>`, room(0.9), room(0.15)),
			fmt.Sprintf(`<w:b/><w:bCs/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, half(1.08), half(1.08))) +
		para("ListBullet", "List Bullet", fmt.Sprintf(`<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="%d"/>`, room(0.3)), "") +
		para("ListNumber", "List Number", fmt.Sprintf(`<w:tabs><w:tab w:val="left" w:pos="%d"/></w:tabs><w:spacing w:after="%d"/><w:ind w:left="%d" w:hanging="%d"/>`,
			room(1.6), room(0.3), room(1.6), room(1.6)), "") +
		para("Footer", "footer", `<w:spacing w:after="0"/><w:jc w:val="center"/>`, fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, 2*footSize, 2*footSize)) +
		`</w:styles>`
}

func (w *wordFile) numbering() string {
	in := w.size * 20 * 115 / 100
	return xmlHead + `<w:numbering ` + wordSpace + `><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="` + bullet + `"/><w:lvlJc w:val="left"/>` +
		fmt.Sprintf(`<w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl></w:abstractNum>`, in, in) +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}
