# --downstream with -s, -f, --force-downstream, groups and stages of other files.
project
echo 1 >in
mkdir sub
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  g:
	    foreach: [x, y]
	    do:
	      cmd: cp a.out g.${item}
	      deps: [a.out]
	      outs: ['g.${item}']
	  end:
	    cmd: cat g.x g.y >end
	    deps: [g.x, g.y]
	    outs: [end]
	  other:
	    cmd: cp in other
	    deps: [in]
	    outs: [other]
TXT
file sub/dvc.yaml <<-'TXT'
	stages:
	  far:
	    cmd: cp ../g.y far
	    deps: [../g.y]
	    outs: [far]
TXT
run dvc repro -P
run dvc repro --downstream g
run dvc repro --downstream g@x
run dvc repro --downstream -f g@y
run dvc repro --downstream -s a
run dvc repro --downstream -s -f g@x
run dvc repro --downstream -p other
run dvc repro --downstream -P
echo 2 >in
run dvc repro --downstream g@x
run dvc repro --downstream a --force-downstream
run dvc repro --downstream sub/dvc.yaml
run dvc repro --downstream sub/dvc.yaml:far a
run dvc repro --downstream nosuch
run dvc repro --downstream -R sub
run dvc repro --glob --downstream 'g@*'
run dvc repro --glob 'g*' 'o*'
run dvc repro --glob 'sub/dvc.yaml:f*'
run dvc repro -s --glob 'g@?'
