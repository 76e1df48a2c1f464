# Collapsed groups that need each other, or themselves.
deviation line-order
project
file dvc.yaml <<-'TXT'
	stages:
	  one:
	    matrix:
	      x: [1, 2]
	    cmd: echo ${item.x}
	    outs: ['one${item.x}']
	  two:
	    foreach: [1, 2]
	    do:
	      cmd: echo ${item}
	      deps: ['one${item}']
	      outs: ['two${item}']
	  step:
	    foreach: {a: s, b: a, c: b}
	    do:
	      cmd: echo ${key}
	      deps: ['${item}']
	      outs: ['${key}']
TXT
run dvc dag
run dvc dag --collapse-foreach-matrix --dot
