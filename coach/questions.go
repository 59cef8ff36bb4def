package coach

// questions is the closed list of what the coach can ask.
func questions() map[string]question {
	return map[string]question{
		// Getting to know each other.
		"name":    {options: offering("skip"), pick: skipping("name"), words: (*turn).hearName},
		"pronoun": {options: offering("she", "he", "they"), pick: (*turn).takePronoun, words: (*turn).hearPronoun},
		"nature":  {options: offering("bold", "careful", "shy", "skip"), pick: (*turn).takeNature, words: (*turn).hearNature},
		"age":     {options: offering("age:0", "age:4", "age:6", "age:12", "age:120", "skip"), pick: (*turn).takeAge, words: (*turn).hearAge},
		"worn":    {options: offering("never", "tried", "indoors", "walks", "skip"), pick: (*turn).takeWorn, words: (*turn).hearWorn},

		// What must hold before the door is opened.
		"gate":  {options: offering("yes", "no", "unsure"), pick: (*turn).takeGate},
		"when":  {options: offering("half-year", "year", "longer", "unsure"), pick: (*turn).takeWhen, words: (*turn).hearWhen},
		"doors": {options: (*turn).doorOptions, many: true, red: true, pick: (*turn).takeDoors, words: (*turn).hearDoors},

		// The fit check, and the rehearsals before the first outing.
		"harness":   {options: offering("harness:vest", "harness:h", "harness:figure-8", "harness:other", "harness:none"), red: true, pick: (*turn).takeHarness},
		"finger":    {options: offering("finger:one", "finger:loose", "finger:tight", "unsure", "harness"), red: true, pick: (*turn).takeFinger},
		"straps":    {options: (*turn).strapOptions, many: true, red: true, pick: (*turn).takeStraps, words: (*turn).hearStraps},
		"backout":   {options: offering("backout:held", "backout:slid", "backout:later", "unsure"), red: true, pick: (*turn).takeBackOut},
		"slipped":   {options: offering("gear", "later"), red: true, pick: (*turn).takeRecheck},
		"failed":    {options: offering("gear", "later"), red: true, pick: (*turn).takeRecheck},
		"grown":     {options: offering("gear", "later"), red: true, pick: (*turn).takeRecheck},
		"drill":     {options: offering("yes", "skip"), red: true, pick: (*turn).takeDrill, words: (*turn).hearDrill},
		"rehearsal": {options: (*turn).ways, red: true, pick: (*turn).takeWay},

		// How it went.
		"went":    {options: (*turn).wentOptions, many: true, red: true, pick: (*turn).takeWent},
		"tell":    {red: true},
		"which":   {options: (*turn).whichOptions, many: true, red: true, pick: (*turn).takeWent},
		"count":   {options: offering("yes", "no"), red: true, pick: (*turn).takeCount},
		"where":   {options: offering("at:indoors-free", "at:indoors-harness", "at:indoors-leash", "at:outdoors", "at:backpack"), red: true, pick: (*turn).takeWhere, words: (*turn).hearWhere},
		"eating":  {options: offering("yes", "no", "unsure"), red: true, pick: (*turn).takeEating},
		"moving":  {options: offering("yes", "no", "unsure"), red: true, pick: (*turn).takeMoving},
		"mouth":   {options: offering("shut", "open", "unsure"), red: true, pick: (*turn).takeMouth},
		"caught":  {options: offering("yes", "no"), red: true, pick: (*turn).takeCaught},
		"minutes": {options: offering("min:5", "min:9", "min:10", "unsure"), red: true, pick: (*turn).takeMinutes, words: (*turn).hearMinutes},

		// Emergencies and escaped cats.
		"red":   {options: (*turn).redOptions, pick: (*turn).takeRed},
		"hold":  {options: (*turn).holdOptions, red: true, pick: (*turn).takeHold, words: (*turn).hearHold},
		"sure":  {options: offering("yes", "no"), red: true, pick: (*turn).takeSure},
		"lost":  {options: offering("found", "lost-hour", "lost-day", "lost-days"), red: true, pick: (*turn).takeLost, words: (*turn).hearLost},
		"found": {options: offering("hurt", "well"), red: true, pick: (*turn).takeFound},

		// Where to go from here.
		"stop":  {options: offering("pause", "indoors-for-good", "evacuation", "go-on"), pick: (*turn).takeStop},
		"share": {options: offering("share", "keep"), pick: (*turn).takeShare},
		"menu":  {options: (*turn).menuOptions, red: true, pick: (*turn).menuPick},
	}
}
