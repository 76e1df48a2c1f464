# Names that meet, and booleans of dvc.yaml and of a file.
project
printf 'b: true\nfl: [true, 1e-05, null]\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    matrix: {a: [a-b, a], b: [c, b-c]}
	    cmd: echo ${item}
	  b:
	    matrix: {x: [true, "${b}"], y: "${fl}"}
	    cmd: echo ${key} ${item}
	  c:
	    matrix: {x: [1, 1]}
	    cmd: echo ${key}
TXT
run dvc repro --dry
