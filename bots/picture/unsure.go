package picture

// unsure is a cat that leans back with a paw lifted, and looks away.
var unsure = pose{
	face: face{
		left: upright,
		right: ear{
			outer: trace("M 52 -96 C 96 -136 158 -166 206 -164 C 202 -112 176 -56 134 -18"),
			inner: trace("M 100 -98 C 128 -122 158 -138 184 -142 C 176 -108 158 -78 136 -54 Z"),
		},
		eye:      eye{lids: ellipse(0, 0, 36, 29), wide: 14, high: 21},
		look:     -15,
		mouth:    trace("M 0 58 L 0 72 C 8 80 22 80 32 76"),
		whiskers: trace("M 78 56 C 112 48 150 48 184 54 M 76 70 C 108 72 142 78 174 90"),
	},
	head:  point{176, 142},
	torso: trace("M 160 190 C 196 168 262 180 320 206 C 388 236 448 280 456 336 C 460 380 436 398 400 394 C 340 384 270 352 222 326 C 170 296 136 240 160 190 Z"),
	legs: []limb{
		{trace("M 190 290 C 150 300 106 288 98 330 L 88 342"), 40},
		{trace("M 416 360 C 430 396 400 416 372 416 L 350 416"), 44},
	},
	far: []limb{
		{trace("M 234 306 C 246 350 238 388 228 414 L 214 416"), 42},
		{trace("M 440 370 C 452 400 430 414 416 416"), 40},
	},
	tail:  limb{trace("M 440 368 C 462 402 488 414 516 396 C 528 388 530 374 524 362"), 26},
	tone:  amber,
	lines: trace("M 346 400 C 332 360 356 320 400 322 M 554 384 C 562 366 558 350 550 338 M 494 358 C 492 346 496 334 504 326"),
}
