package teach

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/jargon"
)

type learn struct{ s *Screen }
type words struct {
	s    *Screen
	list stubList
}
type stubList struct{}

func (stubList) Entries() []jargon.Entry { return nil }

func newLearn(s *Screen) *learn { return &learn{s} }
func newWords(s *Screen) *words { return &words{s: s} }

func (*learn) name() string               { return "Learn from drafts" }
func (*learn) content() fyne.CanvasObject { return look.Words("") }
func (*learn) enter()                     {}
func (*learn) focus()                     {}
func (*learn) foot() ([]string, string)   { return nil, "" }
func (*words) name() string               { return "Words" }
func (*words) content() fyne.CanvasObject { return look.Words("") }
func (*words) enter()                     {}
func (*words) focus()                     {}
func (*words) foot() ([]string, string)   { return nil, "" }

func (*words) chrome() chrome { return whole }
func (*learn) chrome() chrome { return whole }
