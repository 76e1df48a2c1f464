# Directories as dependency and output; a file that vanishes from one is noticed.
project
mkdir -p in/sub
echo 1 >in/a
echo 2 >in/sub/b
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: mkdir -p out && cp -r in/. out
	    deps: [in]
	    outs: [out]
	  b:
	    cmd: cat out/sub/b >last
	    deps: [out/sub/b]
	    outs: [last]
TXT
run dvc repro
rm in/a
run dvc status
run dvc repro
echo stray >out/stray
run dvc status
run dvc checkout
run dvc checkout --force
