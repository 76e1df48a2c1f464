# A commit whose file the disk has damaged is named, and nothing is shown in its place; a copy in a pack does as well.
project
printf 'a: 1\n' >params.yaml
commit one
sed -i 's/1/2/' params.yaml
commit two
id=$(git rev-parse HEAD)
file=.git/objects/$(echo "$id" | sed 's#^..#&/#')
chmod u+w "$file"
cp "$file" "$STORY_LOG/whole"
for damage in 'truncate -s -4' 'truncate -s 20' 'truncate -s 0' 'sed -i s/./x/'; do
    $damage "$file"
    run timeout 60 dvc params diff HEAD~1 HEAD <<END
ERROR: the Git object $id is damaged
hint: 'git fsck' tells what else is; another clone may have it whole
[exit 255]
END
    cp "$STORY_LOG/whole" "$file"
done
git repack -a -q
truncate -s 20 "$file"
run timeout 60 dvc params diff HEAD~1 HEAD <<'END'
Path         Param    HEAD~1    HEAD
params.yaml  a        1         2
END
