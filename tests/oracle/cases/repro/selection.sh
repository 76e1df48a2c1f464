# Which stages: -s, -p, -P, --downstream, -R, --glob.  a feeds b feeds c; x feeds y; one data file; a pipeline in a directory.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  c:
	    cmd: cp b.out c.out
	    deps: [b.out]
	    outs: [c.out]
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: cp a.out b.out
	    deps: [a.out]
	    outs: [b.out]
	  y1:
	    cmd: cp x.out y1.out
	    deps: [x.out]
	    outs: [y1.out]
	  x:
	    cmd: cp in x.out
	    deps: [in]
	    outs: [x.out]
TXT
file sub/dvc.yaml <<-TXT
	stages:
	  deep:
	    cmd: cp ../c.out deep.out
	    deps: [../c.out]
	    outs: [deep.out]
TXT
echo d >data
run -q dvc add data
run -q dvc repro -P
run dvc repro -s b
run dvc repro -s c a
run dvc repro --single-item b b
run dvc repro --downstream b
run dvc repro --downstream a x
run dvc repro -p b
run dvc repro -p y1 data.dvc
run dvc repro -P
run dvc repro -P -s b
run dvc repro -R sub
run dvc repro -R .
run dvc repro -s -R sub
run dvc repro --glob 'y*'
run dvc repro --glob 'dvc.yaml:[ab]'
run dvc repro --glob b
cd sub
run dvc repro --downstream ../dvc.yaml:c
