# What depends directly on a stage that was run is run as well, though its dependency is the same.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in other; echo same >a.out
	    deps: [in]
	    outs: [a.out, other]
	  b:
	    cmd: cp a.out b.out
	    deps: [a.out]
	    outs: [b.out]
	  c:
	    cmd: cp b.out c.out
	    deps: [b.out]
	    outs: [c.out]
	  alone:
	    cmd: echo >alone
	    outs: [alone]
TXT
run -q dvc repro
echo 2 >in
run dvc repro
echo 3 >in
run dvc repro --force-downstream
run dvc repro --force-downstream
