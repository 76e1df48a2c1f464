# What was put in is not looked at again.
project
printf 't: ${n}\nn: 5\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: echo 'x${t}' '${${n}}' > o
	    outs: [o]
TXT
run dvc repro --dry
sed -i "s/ '\${\${n}}'//" dvc.yaml
run dvc repro
