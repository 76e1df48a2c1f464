# A dependency is taken out of a stage.
project
echo 1 >x
echo 1 >y
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cat x >out
	    deps:
	    - x
	    - y
	    outs: [out]
TXT
run -q dvc repro
sed -i '/- y/d' dvc.yaml
run dvc status
run dvc repro
