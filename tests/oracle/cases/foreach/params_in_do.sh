# params in do are recorded for each stage.
project
printf 'lr: 1\nsizes: [s, m]\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: ${sizes}
	    do:
	      cmd: echo ${item} ${lr}
	      params: [lr]
TXT
run dvc repro
echo 'lr: 2
sizes: [s, m]' >params.yaml
run dvc status
