# Paths of dependencies and outputs: not normal, with a slash at the end, absolute, links, twice.
project
mkdir -p d/e real
echo 1 >d/e/f
echo 2 >real/x
echo 3 >../ext/far
ln -s real/x link
ln -s real dirlink
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cat d/e/f link dirlink/x ../ext/far >o; mkdir -p od; echo 1 >od/x
	    deps:
	    - ./d/../d/e/
	    - d//e/f
	    - link
	    - dirlink
	    - ../ext/far
	    outs:
	    - ./o
	    - od/
	  b:
	    cmd: cat o >abs
	    deps:
	    - $PWD/o
	    - o
	    - o
	    outs:
	    - $PWD/abs
TXT
run dvc stage list
run dvc repro
run dvc status
run dvc repro
echo 4 >../ext/far
echo 5 >real/x
run dvc status
run dvc repro
