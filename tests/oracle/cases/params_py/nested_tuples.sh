# A tuple inside of something: DVC never finds it unchanged.
deviation tuples 2
project
printf 'L = [1, (2, 3)]\nD = {"k": (1,)}\nT = (1, (2,))\n' >p.py
file dvc.yaml <<-TXT
	params: [p.py]
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.py: [L, D, T]
TXT
run dvc repro
run dvc status
run dvc params diff --all
