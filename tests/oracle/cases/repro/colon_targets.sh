# Targets with colons and @ that are no stages, for commands that take names, files and outputs.
project
mkdir d
echo 1 >'x:y'
run -q dvc add 'x:y'
file dvc.yaml <<-'TXT'
	stages:
	  'a: b':
	    cmd: echo 1 >o:1
	    outs: ['o:1']
	  'n/m':
	    cmd: echo 2 >o2
	    outs: [o2]
TXT
run dvc repro 'a: b'
run dvc repro 'dvc.yaml:a: b'
run dvc repro 'dvc.yaml:n/m'
run dvc repro 'n/m'
run dvc repro :
run dvc repro 'x:y.dvc'
run dvc repro d:x
run dvc repro nosuch:x
run dvc status 'a: b'
run dvc status 'o:1'
run dvc status 'x:y'
run dvc status d:x
run dvc status dvc.lock
run dvc status dvc.lock:a
run dvc checkout 'o:1' 'x:y'
run dvc checkout d:x
run dvc checkout nosuch:x
run dvc commit d:x
run dvc commit :
run dvc freeze 'd:x'
run dvc remove 'd:x'
run dvc stage list d:x
run dvc stage list 'dvc.yaml:n/m'
