# An object that was changed in the cache is not taken for what its name says.
project
echo good >data
quietly dvc add data
object=$(find .dvc/cache/files -type f)
chmod u+w "$object"
echo evil >"$object"
rm data
run dvc checkout <<'END'
ERROR: Checkout failed for following targets:
data
Is your cache up to date?
<https://error.dvc.org/missing-files>
[exit 255]
END
run ls <<'END'
data.dvc
END
