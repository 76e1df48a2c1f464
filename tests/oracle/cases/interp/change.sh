# A value that a template uses is not in dvc.lock; its change is a change of the command.
project
printf 'lr: 0.1\nunits: 3\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: echo ${lr} > o
	    outs: [o]
	  t:
	    cmd: cp o u.${units}
	    deps: [o]
	    outs: ["u.${units}"]
TXT
run dvc repro
run dvc status
sed -i 's/lr: .*/lr: 0.2/' params.yaml
run dvc status
run dvc repro
sed -i 's/units: .*/units: 4/' params.yaml
run dvc status
run dvc repro
