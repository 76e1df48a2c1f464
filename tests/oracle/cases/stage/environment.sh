# What a stage's command sees.
project
mkdir sub
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo "root=$DVC_ROOT stage=$DVC_STAGE pwd=$PWD exp=$DVC_EXP_NAME"; cat
	    wdir: sub
TXT
run dvc repro
