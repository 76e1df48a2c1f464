# A stage fails: 255, earlier stages are kept, its outputs are gone.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: echo partial >b.out; grep -q 1 a.out
	    deps: [a.out]
	    outs: [b.out, b2.out]
	  c:
	    cmd: cp b.out c.out
	    deps: [b.out]
	    outs: [c.out]
TXT
run dvc repro
sed -i 's/outs: \[b.out, b2.out\]/outs: [b.out]/' dvc.yaml
run dvc repro
snapshot
echo 2 >in
run dvc repro
run dvc status
