# The merge driver that `dvc install` of DVC sets up: what both sides changed is marked in the file, as Git does.
project
git config merge.dvc.driver 'dvc git-hook merge-driver --ancestor %O --our %A --their %B'
echo '*.dvc merge=dvc' >.gitattributes
printf 'outs:\n- path: d\n  md5: 1\n\n\n\ndesc: x\n' >d.dvc
commit one
git checkout -q -b left
sed -i 's/md5: 1/md5: 2/' d.dvc
commit left
git checkout -q -b apart main
sed -i 's/desc: x/desc: y/' d.dvc
commit apart
git checkout -q -b right main
sed -i 's/md5: 1/md5: 3/' d.dvc
commit right
git checkout -q left
run git merge -q apart <<'END'
Auto-merging d.dvc
END
run cat d.dvc <<'END'
outs:
- path: d
  md5: 2



desc: y
END
run git merge right <<'END'
Auto-merging d.dvc
CONFLICT (content): Merge conflict in d.dvc
Automatic merge failed; fix conflicts and then commit the result.
[exit 1]
END
run cat d.dvc <<'END'
outs:
- path: d
<<<<<<< ours
  md5: 2
=======
  md5: 3
>>>>>>> theirs



desc: y
END
run first_line dvc git-hook merge-driver --our a <<'END'
ERROR: the following arguments are required: --ancestor, --our, --their
[exit 254]
END
