package paper

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
)

// PNG is the picture as a square of so many pixels on a transparent ground, in the
// accent colour, for files that cannot hold lines.
func (s Symbol) PNG(side int) ([]byte, error) {
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	scale := float64(side) / 24
	for y := range side {
		for x := range side {
			at := point{(float64(x) + 0.5) / scale, (float64(y) + 0.5) / scale}
			cover := (1-s.distance(at))*scale + 0.5 // the pen is 2 wide: 1 to each side
			if cover > 0 {
				img.SetNRGBA(x, y, color.NRGBA{0x0F, 0x6B, 0x6E, uint8(255 * min(cover, 1))})
			}
		}
	}
	var out bytes.Buffer
	err := png.Encode(&out, img)
	return out.Bytes(), err
}

// distance is how far a place is from the nearest line of the picture.
func (s Symbol) distance(p point) float64 {
	nearest := math.Inf(1)
	for _, line := range s.strokes() {
		for i := 1; i < len(line); i++ {
			nearest = min(nearest, toSegment(p, line[i-1], line[i]))
		}
	}
	return nearest
}

func toSegment(p, a, b point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	along := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		along = min(max(((p.x-a.x)*dx+(p.y-a.y)*dy)/length, 0), 1)
	}
	return math.Hypot(p.x-a.x-along*dx, p.y-a.y-along*dy)
}
