# Templates in params: the file and the keys.
project
printf 'file: p.yaml\nkey: lr\n' >params.yaml
echo 'lr: 1' >p.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: echo 1
	    params:
	    - ${file}:
	      - ${key}
TXT
run dvc repro
echo 'lr: 2' >p.yaml
run dvc status
