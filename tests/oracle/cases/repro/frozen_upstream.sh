# A frozen stage in the middle: what is reached through it, downstream and upstream, forced and not.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: cp a.out b.out
	    deps: [a.out]
	    outs: [b.out]
	    frozen: true
	  c:
	    cmd: cp b.out c.out
	    deps: [b.out]
	    outs: [c.out]
TXT
run dvc repro
sed -i '/frozen/d' dvc.yaml
run dvc repro
run dvc freeze b
echo 2 >in
run dvc repro c
run dvc repro --downstream a
run dvc repro --downstream b
run dvc repro -p c
run dvc repro -s b
run dvc repro -f c
run dvc repro --force-downstream -f a b
run dvc repro -P
run dvc status
echo x >b.out
run dvc repro c
rm b.out
run dvc repro c
run dvc unfreeze b
run dvc repro
run dvc freeze a b c
run dvc repro -f
rm a.out b.out
run dvc repro -k
