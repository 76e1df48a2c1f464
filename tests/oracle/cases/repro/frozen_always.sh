# A frozen stage that is always changed has no ground to run, though status shows it.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >o
	    always_changed: true
	    outs: [o]
TXT
run -q dvc repro
sed -i 's/always_changed: true/&\n    frozen: true/' dvc.yaml
run dvc repro
run dvc status
run dvc repro --dry
