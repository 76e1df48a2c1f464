# An axis whose values are maps.
project
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix:
	      c:
	      - {name: a, n: 1}
	      - {name: b, n: 2}
	    cmd: echo ${item.c.name} ${item.c.n}
TXT
run dvc stage list
run dvc repro
