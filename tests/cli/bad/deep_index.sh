# An index with a path of thousands of directories is refused, not followed.
project
small_pipeline
commit pipeline
blob=$(git hash-object -w dvc.yaml)
deep=$(printf '%5000s' '' | sed 's/ /a\//g')
printf '100644 %s\t%sfile\n' "$blob" "$deep" | git update-index --index-info
# for Git the file is there, though no file system could hold it
git update-index --skip-worktree "${deep}file"
run dvc exp run -n deep -S lr=0.5 <<'END'
Reproducing experiment 'deep'
WARNING: No file hash info found for '/repo/model.txt'. It won't be created.
Running stage 'train':
> sh train.sh
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'
ERROR: directories are nested more than 2048 levels deep
[exit 255]
END
