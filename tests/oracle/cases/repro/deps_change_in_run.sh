# What is recorded of deps and params is what they are when the command has ended.
project
mkdir src
echo 1 >src/a
echo 'x: 1' >params.yaml
echo 1 >log
file dvc.yaml <<-TXT
	stages:
	  grows:
	    cmd: echo 1 >o && mkdir -p src/made && echo c >src/made/x && sed 's/1/2/' params.yaml >new && mv new params.yaml
	    deps:
	    - src
	    params:
	    - x
	    outs:
	    - o
	  log:
	    cmd: echo 1 >l && echo 1 >>log
	    deps:
	    - log
	    outs:
	    - l
TXT
run dvc repro
run dvc status
snapshot
run dvc repro
rm o l
run dvc repro
echo 'x: 1' >params.yaml
rm -r src/made
run dvc repro
run dvc repro -f
run dvc status
