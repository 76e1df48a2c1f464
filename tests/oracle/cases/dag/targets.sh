# What a target needs, and with --full all that it is connected with.
deviation line-order
project
echo 1 >data
run dvc add data
mkdir sub
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1
	    deps: [data]
	    outs: [a.out]
	  b:
	    cmd: echo 1
	    deps: [a.out]
	    outs: [b.out, b2.out]
	  c:
	    cmd: echo 1
	    deps: [b.out]
	    outs: [c.out]
	  d:
	    cmd: echo 1
	    deps: [a.out]
	    outs: [d.out]
	  other:
	    cmd: echo 1
	    outs: [e.out]
TXT
file sub/dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: echo 1
	    deps: [../b2.out]
TXT
run dvc dag --dot b
run dvc dag --dot --full b
run dvc dag --dot c.out
run dvc dag --dot data.dvc
run dvc dag --dot data
run dvc dag --dot sub/dvc.yaml
run dvc dag --dot sub/dvc.yaml:s
run dvc dag --dot dvc.yaml
run dvc dag --dot other
run dvc dag --dot other --full
run dvc dag --dot --outs c
run dvc dag --dot --outs b --full
run dvc dag --dot --outs sub/dvc.yaml:s
run dvc dag b
cd sub
run dvc dag
run dvc dag --outs
run dvc dag s --mermaid
run dvc dag ../dvc.yaml:b --mermaid
