# item and key hide what has these names, with a warning.
deviation warned-once
project
printf 'item: 3\n' >params.yaml
file dvc.yaml <<-'TXT'
	vars: [{key: 4}]
	stages:
	  a:
	    foreach: [1]
	    do: {cmd: "echo ${item} ${key}"}
	  b:
	    foreach: {q: 1}
	    do: {cmd: "echo ${item} ${key}"}
	  c:
	    matrix: {x: [1]}
	    cmd: echo ${item} ${key}
	  d:
	    cmd: echo ${item} ${key}
TXT
run dvc repro --dry
run dvc status
run dvc repro --dry -q
