# What could refer to anything removes nothing: a manifest that is none, a commit that is lost, a broken run.
project
mkdir d
echo 1 >d/x
quietly dvc add d
echo left >l
quietly dvc add l
rm l.dvc
commit one
object=$(echo .dvc/cache/files/md5/*/*.dir)
cp "$object" whole
chmod 644 "$object"
echo '[' >"$object"
chmod 444 "$object"
run dvc gc -w -f <<'END'
WARNING: This will remove all cache except items used in the workspace of the current repo.
ERROR: Failed to collect 'workspace': object '2bb1ab0d4a051c86389bd68a9371f6ba.dir': malformed directory manifest: expected an object at byte 2
[exit 255]
END
run sh -c 'ls .dvc/cache/files/md5/*/* | wc -l' <<'END'
3
END
chmod 644 "$object"
cp whole "$object"
chmod 444 "$object"
rm -f whole

echo more >more
commit two
tree=$(git rev-parse HEAD~1^{tree})
mv ".git/objects/${tree%"${tree#??}"}/${tree#??}" lost
run dvc gc -A -f <<'END'
WARNING: This will remove all cache except items used in the workspace and all git commits of the current repo.
ERROR: Failed to collect 'b8475631a2ea130c4149afc2f1de7e1f9cd4d5e0': cannot read '' of revision 'b847563': the Git object 727fd6d5a4609df50568200868bc04a32db93dac is missing
[exit 255]
END
run sh -c 'ls .dvc/cache/files/md5/*/* | wc -l' <<'END'
3
END
mv lost ".git/objects/${tree%"${tree#??}"}/${tree#??}"

mkdir -p .dvc/tmp/exps/tmpx/.dvc/tmp
echo '[core' >.dvc/tmp/exps/tmpx/.dvc/config
run dvc gc -w -f <<'END'
WARNING: This will remove all cache except items used in the workspace of the current repo.
ERROR: configuration error - the experiment in '/repo/.dvc/tmp/exps/tmpx': config file error: Invalid line ('[core') (matched as neither section nor keyword) at line 1.: Invalid line ('[core') (matched as neither section nor keyword) at line 1.
[exit 251]
END
run dvc gc -w -f -q --skip-failed
run sh -c 'ls .dvc/cache/files/md5/*/* | wc -l' <<'END'
2
END
