package picture

// outward is an ear that is turned outward.
var outward = ear{
	outer: trace("M 70 -92 C 110 -134 160 -152 204 -140 C 200 -90 172 -44 134 -16"),
	inner: trace("M 112 -94 C 138 -116 162 -128 184 -126 C 178 -96 160 -66 138 -46 Z"),
}

// pain is a cat that sits hunched, with its head low and its eyes squeezed.
var pain = pose{
	face: face{
		left: outward, right: outward,
		eye:      eye{lids: trace("M -38 -4 C -12 -10 16 -4 38 10 C 12 16 -16 12 -38 -4 Z"), wide: 8, high: 6},
		mouth:    trace("M 0 58 L 0 68 C 12 66 26 70 36 80"),
		whiskers: trace("M 80 54 L 198 30 M 80 64 L 206 62 M 78 74 L 196 94"),
		lines:    trace("M 24 -42 C 44 -46 68 -40 88 -26 M 32 18 C 46 28 64 32 84 26 M 108 -4 L 122 -10 M 110 12 L 124 14"),
	},
	head:  point{128, 330},
	torso: trace("M 122 372 C 116 290 170 206 262 188 C 356 172 446 244 456 340 C 462 404 440 428 398 428 L 190 428 C 148 428 124 412 122 372 Z"),
	legs: []limb{
		{trace("M 196 414 L 150 418"), 36},
	},
	tail:  limb{trace("M 452 396 C 466 424 430 430 380 428 C 340 426 300 428 268 430"), 26},
	close: true,
	tone:  red,
	lines: trace("M 330 404 C 308 350 344 296 404 312"),
}
