# A frozen stage's dependencies are not looked at; always_changed is.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: echo b >b.out
	    outs: [b.out]
	    always_changed: true
	  c:
	    cmd: echo c
TXT
run dvc repro
sed -i 's/^  b:/    frozen: true\n  b:/' dvc.yaml
echo 2 >in
run dvc status
run -j dvc status --json
run dvc repro
rm -f a.out
run dvc repro a
