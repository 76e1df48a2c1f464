# A remote that has lost a file of a directory gets it again, though its manifest is there; one that is not what its name
# says is refused by name, and left for a person to look at. Nothing of it gets into the cache or the workspace.
project
mkdir d
echo 1 >d/x
echo 2 >d/y
echo one >a
quietly dvc add d a
quietly dvc remote add -d store "$PWD/../ext/store"
run dvc push <<'END'
4 files pushed
END
run dvc push <<'END'
Everything is up to date.
END
rm ../ext/store/files/md5/26/*
run dvc status -c <<'END'
	new:                d/y
END
run dvc push <<'END'
1 file pushed
END
run sh -c 'cat ../ext/store/files/md5/26/*' <<'END'
2
END

spoilt=../ext/store/files/md5/26/ab0db90d72e28ad0ba1e22ee510510
chmod 644 $spoilt
echo 3 >$spoilt
chmod 444 $spoilt
rm -rf .dvc/cache d a
run dvc fetch <<'END'
ERROR: failed to transfer '26ab0db90d72e28ad0ba1e22ee510510' - 'files/md5/26/ab0db90d72e28ad0ba1e22ee510510' of remote 'store' is corrupt: its content is not what its name says
ERROR: failed to fetch data from the cloud - 1 files failed to download
[exit 1]
END
run dvc pull <<'END'
ERROR: failed to transfer '26ab0db90d72e28ad0ba1e22ee510510' - 'files/md5/26/ab0db90d72e28ad0ba1e22ee510510' of remote 'store' is corrupt: its content is not what its name says
ERROR: failed to pull data from the cloud - 1 files failed to download
[exit 1]
END
run cat $spoilt <<'END'
3
END
run sh -c 'ls; find .dvc/cache -type f | sort' <<'END'
a.dvc
d.dvc
.dvc/cache/files/md5/5b/bf5a52328e7439ae6e719dfe712200
.dvc/cache/files/md5/b0/26324c6904b2a9cb4b88d6d61c81d1
.dvc/cache/files/md5/d5/1834de0d0bf85d6a6c9a4c881ad503.dir
END
run dvc pull a <<'END'
A       a
1 file added
END

# In another size than ours it is not taken for ours: a push puts it right.
quietly sh -c 'mkdir d; echo 1 >d/x; echo 2 >d/y; dvc add d'
chmod 644 $spoilt
echo cut short >$spoilt
run dvc push <<'END'
1 file pushed
END
run cat $spoilt <<'END'
2
END
