package picture

// upright is an ear that points up and forward.
var upright = ear{
	outer: trace("M 30 -98 C 52 -138 88 -180 120 -198 C 142 -150 148 -90 136 -20"),
	inner: trace("M 62 -106 C 78 -134 96 -156 112 -168 C 124 -136 128 -102 122 -66 Z"),
}

// relaxed is a cat that walks with its tail up.
var relaxed = pose{
	face: face{
		left: upright, right: upright,
		eye:      eye{lids: trace("M -37 5 C -20 -17 18 -19 37 -1 C 20 27 -18 28 -37 5 Z"), wide: 11, high: 18},
		mouth:    trace("M 0 58 L 0 68 C 8 88 34 90 46 74"),
		whiskers: trace("M 78 56 C 112 52 150 58 182 74 M 76 70 C 108 74 142 86 168 106"),
	},
	head:  point{122, 130},
	torso: trace("M 108 190 C 140 162 200 172 262 170 C 330 168 392 162 430 188 C 470 214 468 272 438 300 C 380 322 280 326 204 316 C 140 306 92 240 108 190 Z"),
	legs: []limb{
		{trace("M 168 286 C 162 330 168 380 160 414 L 148 416"), 44},
		{trace("M 424 274 C 442 320 418 362 430 414 L 418 416"), 48},
	},
	far: []limb{
		{trace("M 208 290 C 222 340 232 380 246 412 L 234 414"), 42},
		{trace("M 384 290 C 374 340 352 380 346 412 L 334 414"), 44},
	},
	tail:  limb{trace("M 436 212 C 492 178 478 96 476 56 C 476 20 506 8 526 30"), 28},
	tone:  green,
	lines: trace("M 392 300 C 384 262 396 236 416 226"),
}
