# Maps of several places are one map.
project
printf 'm: {a: 1, s: {x: 1}}\n' >params.yaml
printf '{"m": {"b": 2, "s": {"y": 2}}}' >o.json
file dvc.yaml <<-'TXT'
	vars:
	- o.json
	- m: {c: 3, s: {z: 3}}
	stages:
	  one:
	    cmd: echo ${m.a} ${m.b} ${m.c} ${m.s.z}
	  all:
	    cmd: echo ${m}
	  of-stage:
	    vars:
	    - m: {d: 4}
	    cmd: echo ${m}
TXT
run dvc repro --dry
