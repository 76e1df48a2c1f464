# A dvc.yaml with wrong keys and types: which key, where.
project
try() {
    cat >dvc.yaml
    run dvc repro
}
try <<-TXT
	stages:
	  a:
	    cmd: echo
	    dep: [x]
TXT
try <<-TXT
	stages:
	  a:
	    deps: [x]
TXT
try <<-TXT
	stages:
	  a:
	    cmd: echo
	    deps: x
	    outs:
	    - 1
TXT
try <<-TXT
	stages:
	  a:
	    cmd: echo
	    outs:
	    - x:
	        cache: maybe
TXT
try <<-TXT
	foo: 1
	stages: {}
TXT
try <<-TXT
	- a
TXT
try <<-TXT
	stages: [a]
TXT
