# An axis without values.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    matrix: {x: []}
	    cmd: echo ${item.}
	  b:
	    matrix: {x: [1], y: []}
	    cmd: echo
TXT
run dvc repro
run dvc status a
