# One stage named in many ways; targets twice; paths from other directories and from the root of the system.
project
echo 1 >in
mkdir -p sub/deep other
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: cp a.out b.out
	    deps: [a.out]
	    outs: [b.out]
TXT
file sub/dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cp ../b.out s.out
	    deps: [../b.out]
	    outs: [s.out]
TXT
run dvc repro a a dvc.yaml:a ./dvc.yaml:a
run dvc repro dvc.yaml dvc.yaml:b
run dvc repro ./dvc.yaml
run dvc repro :b
run dvc repro sub
run dvc repro sub/
run dvc repro sub:s
run dvc repro sub/dvc.yaml:
run dvc repro "$PWD/dvc.yaml"
run dvc repro "$PWD/sub/dvc.yaml:s"
run dvc repro ''
run dvc repro a,b
run dvc repro dvc.yml
run dvc repro dvc.lock
run dvc repro in
run dvc repro a.out
run dvc repro ./a
run dvc repro a@x
run dvc repro sub/dvc.yaml:nosuch
run dvc repro other/dvc.yaml:a
run dvc repro other/nosuch.dvc
cd other
run dvc repro ../dvc.yaml:a
run dvc repro ../sub/dvc.yaml
run dvc repro a
run dvc repro ../dvc.yaml
run dvc status ../dvc.yaml:b ../sub/dvc.yaml
cd ../sub
run dvc repro ./dvc.yaml:s
run dvc repro s ../dvc.yaml:a
