package editor

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dearly/editor/text"
)

// prose makes a letter of about n words, in paragraphs of some fifty.
func prose(n int) string {
	const part = "I came to see you on Tuesday because it is my job to check that you are safe and well. " +
		"We made bracelets at the kitchen table and you used all the blue beads first. " +
		"Then we talked about your placement with Auntie Bev, and the review that comes after."
	words := len(strings.Fields(part))
	var b strings.Builder
	for i := 0; i < n; i += words {
		if i > 0 {
			b.WriteString("\n\n")
		}
		// Names and numbers differ, so that not every word has been seen before.
		fmt.Fprintf(&b, "Visit%d. %s", i, part)
	}
	return b.String()
}

// typed is what a benchmark types: words, some of them new.
func typed(i int) rune {
	return []rune("you told me that the placement was noisy and that we would ask about it again soon, ")[i%84]
}

func BenchmarkKey(b *testing.B) {
	for _, n := range []int{1000, 5000, 20000, 100000} {
		b.Run(fmt.Sprintf("page/%d", n), func(b *testing.B) {
			d := newDesk(b, newSheetTheme(b, false, 18), fyne.NewSize(1026, 654))
			d.SetText(prose(n))
			d.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyEnd)
			b.ResetTimer()
			for i := range b.N {
				if i%400 == 399 {
					d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				} else {
					d.TypedRune(typed(i))
				}
			}
		})
	}
	for _, n := range []int{1000, 5000, 20000} {
		b.Run(fmt.Sprintf("entry/%d", n), func(b *testing.B) {
			test.NewTempApp(b).Settings().SetTheme(newSheetTheme(b, false, 18))
			e := widget.NewMultiLineEntry()
			e.Wrapping = fyne.TextWrapWord
			w := test.NewTempWindow(b, e)
			w.Resize(fyne.NewSize(680, 654))
			w.Canvas().Focus(e)
			e.SetText(prose(n))
			e.CursorRow, e.CursorColumn = 40, 0
			b.ResetTimer()
			for i := range b.N {
				e.TypedRune(typed(i))
			}
		})
	}
}

// BenchmarkKeyWhileSearching types while every place of a word is shown.
func BenchmarkKeyWhileSearching(b *testing.B) {
	for _, n := range []int{1000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := newDesk(b, newSheetTheme(b, false, 18), fyne.NewSize(1026, 654))
			d.SetText(prose(n))
			d.SearchFor(text.Query{What: "the"})
			d.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyEnd)
			b.ResetTimer()
			for i := range b.N {
				d.TypedRune(typed(i))
			}
		})
	}
}

func BenchmarkReplaceAll(b *testing.B) {
	d := newDesk(b, newSheetTheme(b, false, 18), fyne.NewSize(1026, 654))
	d.SetText(prose(100000))
	for i := range b.N {
		d.SearchFor(text.Query{What: []string{"the", "thee"}[i%2], Whole: true})
		d.ReplaceAll([]string{"thee", "the"}[i%2])
	}
}

func BenchmarkKeyInOneGiantParagraph(b *testing.B) {
	d := newDesk(b, newSheetTheme(b, false, 18), fyne.NewSize(1026, 654))
	d.SetText(strings.ReplaceAll(prose(100000), "\n\n", " "))
	d.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyEnd)
	b.ResetTimer()
	for i := range b.N {
		d.TypedRune(typed(i))
	}
}

func BenchmarkScroll(b *testing.B) {
	for _, n := range []int{1000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := newDesk(b, newSheetTheme(b, false, 18), fyne.NewSize(1026, 654))
			d.SetText(prose(n))
			b.ResetTimer()
			for i := range b.N {
				dy := float32(-30)
				if i%40 >= 20 {
					dy = 30
				}
				d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
			}
		})
	}
}

func BenchmarkPaste(b *testing.B) {
	d := newDesk(b, newSheetTheme(b, false, 18), fyne.NewSize(1026, 654))
	board := test.NewClipboard()
	board.SetContent(prose(100000))
	b.ResetTimer()
	for range b.N {
		d.SetText("")
		d.pasteFrom(board)
	}
}

// BenchmarkMemory says how much a letter of 100,000 words holds on to, once every
// row of it has been seen.
func BenchmarkMemory(b *testing.B) {
	var kept float64
	for b.Loop() {
		d := newDesk(b, newSheetTheme(b, false, 18), fyne.NewSize(1026, 654))
		before := heap()
		d.SetText(prose(100000))
		for i := range d.doc.Len() {
			d.lay(i)
		}
		kept = float64(heap()-before) / 1024 / float64(d.Words()) * 1000
		runtime.KeepAlive(d)
	}
	b.ReportMetric(kept, "KB/1000words")
}

func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// BenchmarkKeyBesideAsides is a key in a page with as many asides as it takes.
func BenchmarkKeyBesideAsides(b *testing.B) {
	for _, n := range []int{20000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := newDesk(b, newSheetTheme(b, false, 18), fyne.NewSize(1026, 654))
			d.SetText(prose(n))
			var asides []Comment
			for i := range mostAsides {
				asides = append(asides, Comment{From: place2(i, 0), To: place2(i, 40)})
			}
			d.SetAsides(asides)
			d.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyEnd)
			b.ResetTimer()
			for i := range b.N {
				if i%400 == 399 {
					d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				} else {
					d.TypedRune(typed(i))
				}
			}
		})
	}
}
