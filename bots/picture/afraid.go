package picture

// flat is an ear that is laid flat to the side.
var flat = ear{outer: trace("M 62 -98 C 106 -120 164 -118 218 -82 C 190 -58 160 -44 132 -38 M 150 -82 C 170 -84 184 -84 198 -80")}

// afraid is a cat that crouches low, with its fur on end.
var afraid = pose{
	face: face{
		left: flat, right: flat,
		eye:      eye{lids: ellipse(0, 0, 44, 43), wide: 35, high: 35},
		mouth:    trace("M 0 58 L 0 72 C 16 66 38 68 56 82"),
		whiskers: trace("M 84 46 C 116 34 150 18 176 -4 M 84 60 C 120 54 156 44 186 28"),
	},
	head:  point{112, 322},
	torso: trace("M 120 352 C 134 326 150 314 168 306 L 168 306 L 177 277 L 198 293 L 215 265 L 235 284 L 258 257 L 277 279 L 304 255 L 321 280 L 351 258 L 364 286 L 397 268 L 404 298 L 438 286 L 437 317 L 473 314 C 468 372 452 418 384 426 C 280 432 190 432 140 420 C 108 408 104 372 120 352 Z"),
	legs: []limb{
		{trace("M 190 412 L 112 418"), 38},
		{trace("M 384 408 L 306 418"), 42},
	},
	tail:  brush(trace("M 420 392 C 474 414 530 396 528 322 C 527 292 518 266 502 246"), 36),
	lines: trace("M 348 396 C 336 350 366 318 412 328"),
	tone:  red,
}
