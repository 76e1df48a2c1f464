# wdir that is a symlink, that leads up, that is the root written another way.
project
mkdir -p real/deep
ln -s real linked
echo 1 >real/in
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    wdir: linked
	    cmd: cp in out
	    deps: [in]
	    outs: [out]
TXT
run dvc repro
run dvc status
run dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  b:
	    wdir: real/./deep/..
	    cmd: cp in out2
	    deps: [in]
	    outs: [out2]
	  c:
	    wdir: ./
	    cmd: cp real/out2 ./out3
	    deps: [./real/../real/out2]
	    outs: [./out3]
TXT
run dvc repro
run dvc status
cd linked
run dvc status
