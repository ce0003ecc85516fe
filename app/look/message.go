package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Message is a strip inside the window with one plain sentence and, perhaps,
// one button. Trouble is told here and never in a box that must be clicked
// away; so is the mark of made-up children. Empty, it takes no room.
type Message struct {
	widget.BaseWidget
	text   *Text
	tone   Tone
	button *Button
	ground *Ground
}

var (
	_ HeightForer     = (*Message)(nil)
	_ fyne.Accessible = (*Message)(nil)
)

// NewMessage makes a strip with nothing to say.
func NewMessage() *Message {
	m := &Message{text: Words(""), ground: NewGround(ColorPanel, nil)}
	m.ExtendBaseWidget(m)
	m.Clear()
	return m
}

// Say shows a sentence.
func (m *Message) Say(text string, tone Tone) { m.Offer(text, tone, "", nil) }

// Offer shows a sentence and a button that helps.
func (m *Message) Offer(text string, tone Tone, button string, tapped func()) {
	m.tone = tone
	m.text.SetText(text)
	m.text.Color = ColorInk
	if tone == Training {
		m.text.Color = ColorTraining
	}
	m.ground.Fill, m.ground.Bar = tone.ground(), tone.ink()
	m.ground.Sides = Sides{Bottom: true}
	m.button = nil
	var right []fyne.CanvasObject
	if button != "" {
		m.button = PlainButton(button, tapped)
		right = append(right, m.button)
	}
	m.ground.Content = Pad(8, 18, 8, 18, besides(m.text, right))
	m.ground.Refresh()
	m.Show()
	m.Refresh()
}

// Clear takes the strip away.
func (m *Message) Clear() {
	m.text.SetText("")
	m.button = nil
	m.ground.Content = nil
	m.Hide()
}

// Text is the sentence; empty when there is none.
func (m *Message) Text() string { return m.text.Text() }

// Button is the button that helps; nil when there is none.
func (m *Message) Button() *Button { return m.button }

// AccessibilityLabel is the sentence.
func (m *Message) AccessibilityLabel() string { return m.text.Text() }

// AccessibilityRole is text.
func (m *Message) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (m *Message) inside() []fyne.CanvasObject { return m.ground.inside() }

// HeightFor is the height of the sentence wrapped at a width.
func (m *Message) HeightFor(width float32) float32 { return m.ground.HeightFor(width) }

// MinSize holds the sentence at the width the strip has.
func (m *Message) MinSize() fyne.Size {
	m.ExtendBaseWidget(m)
	s := m.ground.MinSize()
	if w := m.BaseWidget.Size().Width; w > s.Width {
		s.Height = m.HeightFor(w)
	}
	return s
}

// CreateRenderer is for Fyne.
func (m *Message) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	return widget.NewSimpleRenderer(m.ground)
}
