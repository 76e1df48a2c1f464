# A directory with many files: one added, one taken away, one changed.
project
mkdir -p d/sub
for i in 1 2 3; do echo "$i" >"d/f$i"; done
echo x >d/sub/y
run dvc add d <<'END'

To track the changes with git, run:

	git add .gitignore d.dvc

To enable auto staging, run:

	dvc config core.autostage true
END
cp d.dvc before
rm d/f1
echo 4 >d/f4
echo changed >d/f2
run dvc status <<'END'
d.dvc:
	changed outs:
		modified:           d
END
quietly dvc add d
run cat d.dvc <<'END'
outs:
- md5: 0af5aceff39ecc8c8c81204b73420f76.dir
  size: 14
  nfiles: 4
  hash: md5
  path: d
END
cp before d.dvc
run dvc checkout d <<'END'
M       d/
END
run cat d/f1 d/f2 d/sub/y <<'END'
1
2
x
END
run ls d <<'END'
f1
f2
f3
sub
END
