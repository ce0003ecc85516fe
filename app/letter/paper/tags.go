package paper

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// tags remember which piece of which page belongs to which block. fpdf writes no
// structure, so it is put in afterwards: see tagged.
type tags struct {
	pages  int
	pieces []piece
}

// piece is a stretch of a page's drawing.
type piece struct {
	block, page, id int // page from 1; id counts within the page
	tag             string
}

// add names the next piece of the page being drawn.
func (t *tags) add(block int, tag string) (id int) {
	for _, p := range slices.Backward(t.pieces) {
		if p.page == t.pages {
			id = p.id + 1
			break
		}
	}
	t.pieces = append(t.pieces, piece{block, t.pages, id, tag})
	return id
}

// element is a node of the structure: a heading, a paragraph, a list.
type element struct {
	tag    string
	kids   []*element
	pieces []piece
	object int // its number in the file
}

// tree is the document as screen readers walk it. Points that follow each other are
// one list.
func (t *tags) tree() *element {
	root := &element{tag: "Document"}
	var list, item *element
	last := -1
	for _, p := range t.pieces {
		fresh := p.block != last
		last = p.block
		switch p.tag {
		case "Lbl", "LBody":
			if list == nil {
				list = &element{tag: "L"}
				root.kids = append(root.kids, list)
			}
			if fresh {
				item = &element{tag: "LI"}
				list.kids = append(list.kids, item)
			}
			item.into(p, p.tag == "Lbl" || len(item.kids) < 2)
		default:
			list = nil
			root.into(p, fresh)
		}
	}
	return root
}

// into adds a piece to the last of the kids, or to a new one.
func (e *element) into(p piece, fresh bool) {
	if fresh {
		e.kids = append(e.kids, &element{tag: p.tag})
	}
	kid := e.kids[len(e.kids)-1]
	kid.pieces = append(kid.pieces, p)
}

func (e *element) each(f func(*element)) {
	f(e)
	for _, k := range e.kids {
		k.each(f)
	}
}

var (
	errForm      = errors.New("not the file that fpdf writes")
	startXref    = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n?$`)
	rootEntry    = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoEntry    = regexp.MustCompile(`/Info (\d+) 0 R`)
	pageStart    = regexp.MustCompile(`^\d+ 0 obj\n<</Type /Page\n`)
	firstObjects = "xref\n0 "
)

// tagged writes the file anew with a structure tree. It reads no more of the form
// of PDF than what fpdf writes: objects one after the other, one table at the end.
func tagged(file []byte, t *tags) ([]byte, error) {
	header, objects, trailer, err := takeApart(file)
	if err != nil {
		return nil, err
	}
	root, err := number(rootEntry, trailer)
	if err != nil {
		return nil, err
	}
	info, err := number(infoEntry, trailer)
	if err != nil {
		return nil, err
	}
	pages := make([]int, 1, t.pages+1) // object numbers, from 1
	for i, o := range objects {
		if pageStart.Match(o) {
			extra := fmt.Sprintf("/StructParents %d\n/Tabs /S\n/Contents", len(pages)-1)
			objects[i] = bytes.Replace(o, []byte("/Contents"), []byte(extra), 1)
			pages = append(pages, i+1)
		}
	}
	if len(pages) != t.pages+1 || root > len(objects) {
		return nil, errForm
	}
	tree := len(objects) + 1
	end := []byte(">>\nendobj\n")
	if !bytes.HasSuffix(objects[root-1], end) {
		return nil, errForm
	}
	objects[root-1] = fmt.Appendf(bytes.TrimSuffix(objects[root-1], end),
		"/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n/StructTreeRoot %d 0 R\n>>\nendobj\n", tree)
	objects = append(objects, structure(t.tree(), tree, pages)...)
	header = bytes.Replace(header, []byte("%PDF-1.3"), []byte("%PDF-1.7"), 1) // tags are younger than 1.3
	return putTogether(header, objects, root, info), nil
}

// structure writes the tree as objects, the first of them with the number given.
func structure(doc *element, first int, pages []int) [][]byte {
	next := first + 2 // after the root and the table of parents
	doc.each(func(e *element) {
		e.object = next
		next++
	})
	parents := make([][]int, len(pages))
	var objects [][]byte
	var write func(e *element, parent int)
	write = func(e *element, parent int) {
		var kids []string
		for _, k := range e.kids {
			kids = append(kids, fmt.Sprintf("%d 0 R", k.object))
		}
		for _, p := range e.pieces {
			kids = append(kids, fmt.Sprintf("<</Type /MCR /Pg %d 0 R /MCID %d>>", pages[p.page], p.id))
			parents[p.page] = append(parents[p.page], e.object) // in the order of their ids
		}
		objects = append(objects, fmt.Appendf(nil, "%d 0 obj\n<</Type /StructElem /S /%s /P %d 0 R /K [%s]>>\nendobj\n",
			e.object, e.tag, parent, strings.Join(kids, " ")))
		for _, k := range e.kids {
			write(k, e.object)
		}
	}
	write(doc, first)
	var table strings.Builder
	for page := 1; page < len(pages); page++ {
		fmt.Fprintf(&table, "%d [", page-1)
		for _, e := range parents[page] {
			fmt.Fprintf(&table, "%d 0 R ", e)
		}
		table.WriteString("] ")
	}
	return append([][]byte{
		fmt.Appendf(nil, "%d 0 obj\n<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>\nendobj\n",
			first, doc.object, first+1, len(pages)-1),
		fmt.Appendf(nil, "%d 0 obj\n<</Nums [%s]>>\nendobj\n", first+1, strings.TrimSpace(table.String())),
	}, objects...)
}

// takeApart gives the objects of a file in the order of their numbers, from 1.
func takeApart(file []byte) (header []byte, objects [][]byte, trailer []byte, err error) {
	at, err := number(startXref, file)
	if err != nil || at > len(file) || !bytes.HasPrefix(file[at:], []byte(firstObjects)) {
		return nil, nil, nil, errForm
	}
	table, trailer, ok := bytes.Cut(file[at:], []byte("trailer\n"))
	lines := strings.Split(strings.TrimSpace(string(table)), "\n")
	if !ok || len(lines) < 4 {
		return nil, nil, nil, errForm
	}
	var starts []int
	for _, line := range lines[3:] { // after "xref", the count and the free one
		start, err := strconv.Atoi(strings.TrimLeft(strings.Fields(line)[0], "0"))
		if err != nil || start >= at {
			return nil, nil, nil, errForm
		}
		starts = append(starts, start)
	}
	sorted := append(slices.Sorted(slices.Values(starts)), at)
	for _, start := range starts {
		i, _ := slices.BinarySearch(sorted, start)
		objects = append(objects, bytes.Clone(file[start:sorted[i+1]]))
	}
	return file[:sorted[0]], objects, trailer, nil
}

func number(form *regexp.Regexp, in []byte) (int, error) {
	m := form.FindSubmatch(in)
	if m == nil {
		return 0, errForm
	}
	return strconv.Atoi(string(m[1]))
}

// putTogether writes objects, numbered from 1, as a file.
func putTogether(header []byte, objects [][]byte, root, info int) []byte {
	out := bytes.Clone(header)
	table := fmt.Appendf(nil, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range objects {
		table = fmt.Appendf(table, "%010d 00000 n \n", len(out))
		out = append(out, o...)
	}
	at := len(out)
	out = append(out, table...)
	return fmt.Appendf(out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, root, info, at)
}
