# Unusual names of stages and files in dvc.yaml and dvc.lock.
project
echo 1 >'in put'
echo 2 >'é.txt'
file dvc.yaml <<-'TXT'
	stages:
	  "1":
	    cmd: "cat 'in put' >'o: 1'"
	    deps:
	    - in put
	    outs:
	    - 'o: 1'
	  a.b:
	    cmd: cat é.txt > '#x'
	    deps: ["é.txt"]
	    outs: ['#x']
	  x y:
	    cmd: echo >./-dash
	    outs: [-dash]
TXT
run dvc repro
run dvc status
