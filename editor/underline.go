package editor

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// underlineParts is what the height of an underline is divided into: its shapes
// are measured in these parts, and grow with the text.
const underlineParts = 6

// underline draws the line of a shape under a mark. It is one raster, so that a
// long wavy line costs no more objects than a short one.
type underline struct {
	*canvas.Raster
	shape Shape
	color color.Color
	thick float32 // of the line, in parts
}

func newUnderline() *underline {
	u := &underline{}
	u.Raster = canvas.NewRaster(u.draw)
	return u
}

// set moves the underline and tells whether it must be drawn anew.
func (u *underline) set(shape Shape, c color.Color, thick float32, pos fyne.Position, size fyne.Size) {
	fresh := u.shape != shape || u.color != c || u.thick != thick
	u.shape, u.color, u.thick = shape, c, thick
	u.Move(pos)
	if size != u.Size() {
		u.Resize(size) // draws it anew
	} else if fresh {
		u.Refresh()
	}
}

// draw gives the line at w by h pixels. Each pixel is as dark as the line
// covers it, judged by its distance from the line's middle.
func (u *underline) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	if w == 0 || h == 0 || u.color == nil {
		return img
	}
	scale := float64(h) / underlineParts
	half := float64(u.thick) * scale / 2
	if half < 0.5 {
		half = 0.5
	}
	ink := color.NRGBAModel.Convert(u.color).(color.NRGBA)
	middle := float64(h) - half - 0.5*scale
	if u.shape == Solid {
		middle = math.Round(middle-half) + half // sharp edges
	}
	for x := range w {
		for y := range h {
			d := u.distance(float64(x)+0.5, float64(y)+0.5, float64(w), middle, scale, half)
			cover := math.Max(0, math.Min(1, half-d+0.5))
			if cover > 0 {
				img.SetNRGBA(x, y, color.NRGBA{ink.R, ink.G, ink.B, uint8(float64(ink.A)*cover + 0.5)})
			}
		}
	}
	return img
}

// distance is how far a pixel's middle is from the middle of the line, in
// pixels; where the line has a gap, far.
func (u *underline) distance(x, y, w, middle, scale, half float64) float64 {
	switch u.shape {
	case Dotted, Faint, Beaded:
		pitch := 4 * half
		if u.shape == Beaded { // larger dots that nearly touch
			pitch = 2.7 * half
		}
		if u.shape == Faint { // sparser, so that the two are told apart in one colour
			pitch = math.Max(4*scale, 12*half-4*scale)
		}
		n := math.Max(1, math.Round(w/pitch)) // whole dots, from edge to edge
		pitch = w / n
		return math.Hypot(math.Mod(x, pitch)-pitch/2, y-middle)
	case Dashed:
		pitch := 7 * scale
		n := math.Max(1, math.Round((w+2.5*scale)/pitch))
		pitch = (w + 2.5*scale) / n
		along := math.Mod(x, pitch)
		past := math.Max(0, along-(pitch-2.5*scale))
		if past > 0 {
			return half + 1
		}
		return math.Abs(y - middle)
	case Wavy:
		rise := 1.6 * scale
		length := 8.5 * scale
		centre := middle - rise
		angle := 2 * math.Pi * x / length
		wave := centre + rise*math.Sin(angle)
		slope := rise * 2 * math.Pi / length * math.Cos(angle)
		return math.Abs(y-wave) / math.Sqrt(1+slope*slope)
	}
	return math.Abs(y - middle)
}
